// The pages of customers: hand the link on, where the phone can, and tell when the case went on.
(() => {
  'use strict';

  document.querySelectorAll('[data-shares]').forEach((button) => {
    const link = document.getElementById(button.dataset.shares);
    if (!navigator.share || !link) {
      return;
    }
    button.hidden = false;
    button.addEventListener('click', () => navigator.share({ title: button.dataset.title, url: link.href }).catch(() => {}));
  });

  // What there is to do depends on how the case stands, so the whole page is fetched anew, unless something is being typed.
  let standing = document.getElementById('progress')?.dataset.situation;
  document.body.addEventListener('htmx:afterSwap', () => {
    const progress = document.getElementById('progress');
    if (!progress || progress.dataset.situation === standing) {
      return;
    }
    standing = progress.dataset.situation;
    document.getElementById('announce').textContent = progress.querySelector('.says').textContent;
    const typing = [...document.querySelectorAll('textarea, input[type="text"]')].some((field) => field.value !== '');
    if (!typing && !document.querySelector('dialog[open]')) {
      const next = new URL(window.location.href);
      ['reported', 'known', 'photos', 'done'].forEach((name) => next.searchParams.delete(name));
      window.location.replace(next);
    }
  });
})();
