import type { OrganKind } from '../../../src/model/organ.ts';

/** Patterns of what only a town, a government above it or a department reports. */

const town = [
  '{village}、{village}、{village}等{number 3 20}个村（社区）[率先|全部]完成{work}，项目概算{number 12 900}万元，[招标|施工|验收]信息在公示栏张贴满{number 5 15}天。',
  '{place}至{place}段道路[拓宽|改造]工程全长{number 1 18}.{number 1 9}公里，由{village}村民代表{person}、{person}等全程监督，[进度|资金]每月公布。',
  '[引进|发展]{product}、{product}种植{number 100 6000}亩，{village}合作社理事长{person}介绍，[收购价|补贴标准]均在村口公示。',
  '{village}党支部书记{person}[主持|召集]“{programme}”，就{work}、{topic}等事项[议定|表决]{number 2 20}项，结果当场公布。',
  '全年[发放|兑现]{topic}资金{number 3 600}.{number 10 99}万元，惠及{village}、{village}等地{number 30 3000}户，名单分三榜公示。',
  '{village}建成{facility}，{village}修缮{facility}，[捐资人|捐款]{person}等{number 3 60}人名单刻碑并公开账目。',
  '[排查|整治]{place}沟、{place}河沿岸隐患{number 2 60}处，[责任人|巡查员]{person}、{person}的电话在醒目处公布。',
  '结合传统集市，在{village}、{village}设[咨询台|宣传点]，[发放|讲解]{topic}资料{number 100 3000}份，{person}等{number 2 20}名志愿者参加。',
  '{whole}{number 4 40}个村（社区）“三务”公开[按月|按季]进行，{village}因[更新迟缓|内容不全]被点名，{village}的做法在{month}月现场会上[推广|交流]。',
  '依托{place}{product}产业园，[公开|公布]用工信息{number 20 500}条，{village}、{village}的{number 10 200}名群众[就近就业|签订合同]。',
  '{village}与{village}的边界[纠纷|历史遗留问题]在{person}同志主持下[达成协议|得到解决]，协议内容经双方同意后公开。',
  '疏解{place}片区[停车难|出行难]，新增车位{number 20 400}个，[方案|图纸]在{village}公示期间收到建议{number 2 50}条。',
  '{self}{product}节于{date}在{village}举办，活动经费{number 2 60}.{number 1 9}万元，[收支明细|赞助情况]会后一周内公布。',
  '[完成|推进]{village}、{village}、{village}的{work}，[群众代表|监理]{person}签字确认后付款，付款凭证编号{number 1000 9999}可以查询。',
] as const;

const government = [
  '[督促|指导]{number 8 60}个部门和乡镇（街道）[编制|更新]公开目录，{place}、{place}等地的[做法|经验]在{month}月推进会上交流。',
  '公开{place}{work}、{place}至{place}公路等{number 3 60}个重大项目的[批准、实施|招标、进度]信息{number 60 1200}条，总投资{number 2 90}.{number 10 99}亿元。',
  '制定{year}年政务公开工作要点（{docno}），[分解|明确]任务{number 12 60}项，责任到[单位|人]，{person}同志[每月调度|两次听取汇报]。',
  '召开新闻发布会{number 2 40}场，[主要负责人|发言人]{person}、{person}等就{topic}、{topic}[回答提问|介绍情况]。',
  '{place}产业新城、{place}工业园的[用地|环评|用工]信息[集中|专栏]发布，{product}、{product}两条产业链的扶持政策[配有|同步]解读。',
  '办理人大代表建议{number 20 300}件、政协提案{number 20 300}件，公开复文{number 20 400}件，其中{person}代表关于{work}的建议[受到关注|已经落实]。',
  '[组织|举行]政府开放日，{number 20 400}名市民走进{place}水厂、{place}垃圾处理厂和{facility}，[提问|建议]{number 5 90}条现场答复。',
  '《政府公报》出刊{number 4 12}期，[免费赠阅|分送]{place}、{place}等{number 20 300}个查阅点，共{number 2 60}千册。',
] as const;

const department = [
  '[围绕|立足]主责主业，公开{topic}、{topic}办理结果{number 20 900}条，[行政许可|行政处罚]决定自作出之日起[七个|五个]工作日内上网。',
  '[开展|牵头]{place}、{place}片区{topic}专项检查，检查市场主体{number 20 600}家，[结果|名单]公开，{place}{product}有限公司等{number 1 20}家被责令整改。',
  '[承办|组织]“{programme}”，{person}、{person}等[科室负责人|业务骨干]在{facility}现场[办理|受理]事项{number 10 300}件。',
  '编印《{topic}办事手册》，[列明|说明]材料、时限、收费依据，在{place}{road}窗口[免费领取|摆放]，电话{phone}。',
  '下属{number 1 9}个单位的{topic}信息[统一|集中]由{office}发布，[信息员|联络员]{person}负责校对。',
  '对{place}{work}项目的[招标|中标|变更]信息及时公示，中标单位为{place}{place}建设工程有限公司，[金额|工期]一并公布。',
] as const;

/** Lists of names, as towns put them into their reports. */
const townRosters = [
  '各村（社区）[信息员|公开专员|政务公开联络员]调整如下：{list 13 village person}，[变动时及时更新|任期与村委会一致]。',
  '[{topic}公示|{topic}名单]覆盖{list 17 village}；[监督小组组长|村务监督委员会主任]分别为{list 13 person}。',
  '[年内|全年]验收的{work}涉及{list 8 place work}，[质量监督员|群众代表]为{list 8 person}，[验收单|结算书]存{office}备查。',
  '[走访|包保]干部{list 11 person}分别联系{list 11 village}，[联系卡|承诺书]张贴到户，电话{phone}。',
] as const;

const otherRosters = [
  '[已公开|上网公示]的{work}有{list 13 place work}，[责任人|联系人]依次为{list 8 person}。',
  '[抽查|检查]{topic}涉及{list 11 place}等地，[检查组|工作组]成员为{list 11 person}，[结果|问题清单]已在网站公布。',
  '[社会监督员|特邀评议员]为{list 14 person}，[分别来自|联系]{list 10 place}，聘期[两年|三年]。',
] as const;

/** Patterns of lists that fit a kind of organ. */
export function rostersOf(kind: OrganKind): readonly string[] {
  return kind === 'township' || kind === 'subdistrict' ? townRosters : otherRosters;
}

/** The patterns that fit a kind of organ. */
export function localSentences(kind: OrganKind): readonly string[] {
  if (kind === 'department') return department;
  if (kind === 'township' || kind === 'subdistrict') return town;
  return government;
}
