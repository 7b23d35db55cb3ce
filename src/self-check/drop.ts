/**
 * Takes files dropped anywhere on the page, so that a file that misses the zone does not replace the page. The
 * zone shows that files are welcome.
 */
export function acceptDrops(zone: HTMLElement, take: (files: FileList) => void): void {
  const welcome = (isOver: boolean): void => {
    zone.classList.toggle('over', isOver);
  };
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    welcome(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) welcome(false);
  });
  document.addEventListener('drop', (event) => {
    welcome(false);
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}
