const article = document.querySelector('.text');

/** Mark and note of one figure light up together. Their ids differ in the first letter: `m-…` in the text, `n-…` in the note. */
function light(from: Element | null): void {
  for (const lit of document.querySelectorAll('.on')) lit.classList.remove('on');
  if (!from) return;
  const key = from.id.slice(1);
  for (const prefix of ['m', 'n']) document.getElementById(prefix + key)?.classList.add('on');
}

for (const type of ['pointerover', 'focusin']) {
  article?.addEventListener(type, (event) => light((event.target as Element).closest('.q[id], .sn .r[id]')));
}
article?.addEventListener('pointerleave', () => light(null));

/** Copy buttons name the element whose text they copy; they are hidden until this script runs. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy ?? '')?.textContent?.trim() ?? '';
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset.done ?? label;
    } catch {
      const selection = getSelection();
      const block = document.getElementById(button.dataset.copy ?? '');
      if (selection && block) selection.selectAllChildren(block);
      button.textContent = button.dataset.selected ?? label;
    }
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
/** Paper shows what is folded on the screen. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
});
