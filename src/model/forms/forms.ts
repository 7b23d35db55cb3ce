import type { FormId } from '../report.ts';
import type { Form } from './form.ts';
import { form2019 } from './form-2019.ts';
import { form2021 } from './form-2021.ts';

/** The statutory forms, oldest first. */
export const forms: Record<FormId, Form> = { '2019': form2019, '2021': form2021 };
