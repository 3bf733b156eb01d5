// Photos: made small before they travel, seen before they are sent, dropped, pasted or taken with the camera of a phone.
// Documents travel as they are.
(() => {
  'use strict';

  const { words, language } = window.mendflow;
  const LONGEST = 2000;
  const SMALL_ENOUGH = 700 * 1024;

  // What the browser can show becomes a JPEG of a size that a phone sends in a second, turned as it was seen.
  const shrunk = async (file) => {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size <= SMALL_ENOUGH && /image\/(jpeg|png)/.test(file.type)) {
        picture.close();
        return file;
      }
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', 0.86); });
      return blob ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
    } catch {
      return file;
    }
  };

  const send = async (file, address) => {
    const name = document.querySelector('meta[name="csrf-header"]')?.content;
    const headers = { Accept: 'application/json', 'Accept-Language': language };
    if (name) {
      headers[name] = document.querySelector('meta[name="csrf-token"]')?.content;
    }
    const body = new FormData();
    body.append('file', await shrunk(file), file.name);
    try {
      const answer = await fetch(address, { method: 'POST', headers, body });
      const problem = answer.ok && !answer.redirected ? null : await answer.json().catch(() => null);
      return { ok: answer.ok && !answer.redirected, why: problem?.detail || (answer.status === 401 ? words.wordSignedOut : words.wordFailed) };
    } catch {
      return { ok: false, why: words.wordOffline };
    }
  };

  const tell = (box, text, retry) => {
    const state = box.querySelector('.photo-state');
    state.classList.toggle('error', Boolean(retry));
    state.textContent = text;
    if (retry) {
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'link';
      again.textContent = box.dataset.textAgain;
      again.addEventListener('click', retry);
      state.append(' ', again);
    }
  };

  // One after the other: what failed stays in the hand and can be sent again.
  const upload = async (box, files) => {
    const left = [];
    let why = '';
    for (const [index, file] of files.entries()) {
      tell(box, box.dataset.textSending.replace('{0}', index + 1).replace('{1}', files.length));
      const sent = await send(file, box.dataset.photosTo);
      if (!sent.ok) {
        left.push(file);
        why = sent.why;
      }
    }
    if (left.length < files.length) {
      document.body.dispatchEvent(new CustomEvent('photos'));
    }
    if (left.length === 0) {
      tell(box, box.dataset.textSent);
    } else {
      tell(box, box.dataset.textNot.replace('{0}', left.map((file) => file.name).join(', ')) + ' ' + why, () => upload(box, left));
    }
  };

  const MOST_BYTES = 10 * 1024 * 1024;
  const isDocument = (file) => file.type === 'application/pdf' || /\.pdf$/i.test(file.name);

  const pictures = (list) => [...(list || [])].filter((file) => file.type.startsWith('image/') || /\.(jpe?g|png|heic|webp)$/i.test(file.name));

  document.querySelectorAll('[data-photos-to]').forEach((box) => {
    const take = (list) => {
      const documents = [...(list || [])].filter(isDocument);
      const large = documents.find((file) => file.size > MOST_BYTES);
      const files = [...pictures(list), ...documents];
      if (large) {
        tell(box, box.dataset.textLarge.replace('{0}', large.name));
      } else if (files.length > 0) {
        upload(box, files);
      } else if (list?.length > 0) {
        tell(box, box.dataset.textOther);
      }
    };
    box.querySelectorAll('input[type="file"]').forEach((input) => input.addEventListener('change', () => {
      take(input.files);
      input.value = '';
    }));
    const place = box.closest('section') || box;
    ['dragenter', 'dragover'].forEach((name) => place.addEventListener(name, (event) => {
      if ([...event.dataTransfer.types].includes('Files')) {
        event.preventDefault();
        place.classList.add('dropping');
      }
    }));
    ['dragleave', 'drop'].forEach((name) => place.addEventListener(name, (event) => {
      if (name === 'drop' || !place.contains(event.relatedTarget)) {
        place.classList.remove('dropping');
      }
    }));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      take(event.dataTransfer.files);
    });
    document.addEventListener('paste', (event) => {
      const files = event.clipboardData?.files;
      if (files?.length > 0) {
        event.preventDefault();
        take(files);
      }
    });
  });

  document.querySelectorAll('.photo-choose').forEach((box) => {
    const input = box.querySelector('input[name]');
    const list = box.querySelector('.photos');
    const most = Number(box.dataset.photosMost);
    let chosen = [];

    const show = () => {
      const files = new DataTransfer();
      chosen.forEach((photo) => files.items.add(photo));
      input.files = files.files;
      list.querySelectorAll('img').forEach((picture) => URL.revokeObjectURL(picture.src));
      list.replaceChildren(...chosen.map((photo, index) => {
        const item = document.createElement('li');
        const picture = document.createElement('img');
        picture.src = URL.createObjectURL(photo);
        picture.alt = photo.name;
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.className = 'button quiet small';
        remove.textContent = '×';
        remove.setAttribute('aria-label', box.dataset.textRemove.replace('{0}', photo.name));
        remove.addEventListener('click', () => {
          chosen = chosen.filter((one, at) => at !== index);
          show();
          input.focus();
        });
        item.append(picture, remove);
        return item;
      }));
    };

    const add = async (files) => {
      const small = await Promise.all(pictures(files).map(shrunk));
      const all = [...chosen, ...small];
      chosen = all.slice(0, most);
      box.querySelector('.photo-state').textContent = all.length > most ? box.dataset.textMost : '';
      show();
    };

    input.addEventListener('change', () => add(input.files));
    box.querySelector('[data-takes]').addEventListener('change', (event) => {
      add(event.target.files);
      event.target.value = '';
    });
    box.querySelector('.needs-script').hidden = false;
  });
})();
