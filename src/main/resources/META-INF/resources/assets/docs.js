// Tries an operation of the reference where it stands. Without this script its link opens the answer.
'use strict';

const SHOWN = 20000;

/** The operation's address with what is filled in, and nothing else. */
function address(form, path) {
  const chosen = new URLSearchParams();
  let filled = path;
  for (const [name, value] of new FormData(form)) {
    if (filled.includes(`{${name}}`)) {
      filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    } else if (value !== '') {
      chosen.append(name, value);
    }
  }
  return chosen.size ? `${filled}?${chosen}` : filled;
}

function shown(text, type) {
  const whole = type.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
  return whole.length > SHOWN ? `${whole.slice(0, SHOWN)}\n…` : whole;
}

async function answer(url, place) {
  const response = await fetch(url);
  const type = response.headers.get('content-type') ?? '';
  const about = document.createElement('p');
  about.className = 'status';
  about.textContent = `${response.status}, `;
  const link = document.createElement('a');
  link.href = url;
  link.textContent = url;
  about.append(link);
  if (!/^text\/|[/+](json|xml)\b/.test(type)) {
    place.replaceChildren(about, `${(await response.blob()).size.toLocaleString('en-GB')} bytes; the link saves them.`);
    return;
  }
  const text = document.createElement('pre');
  text.tabIndex = 0;
  text.textContent = shown(await response.text(), type);
  place.replaceChildren(about, text);
}

for (const form of document.querySelectorAll('form.try')) {
  form.classList.add('enhanced');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const place = form.querySelector('.answer');
    place.textContent = 'Asking …';
    answer(address(form, event.submitter?.dataset.path ?? form.dataset.path), place).catch(() => {
      place.textContent = 'There was no answer.';
    });
  });
}
