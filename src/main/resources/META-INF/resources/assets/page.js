// What pages can do beyond links and forms: the slider, and the arrow keys on the map.
'use strict';

const isSteep = (from, to) => Math.abs(to.x - from.x) <= Math.abs(to.y - from.y);

const KEYS = {
  ArrowLeft: (from, to) => to.y === from.y && to.x < from.x,
  ArrowRight: (from, to) => to.y === from.y && to.x > from.x,
  ArrowUp: (from, to) => to.y < from.y && isSteep(from, to),
  ArrowDown: (from, to) => to.y > from.y && isSteep(from, to),
};

/** The form without what is not chosen, so that the address says only what is. */
document.addEventListener('htmx:configRequest', (event) => {
  const chosen = event.detail.formData;
  for (const name of [...chosen.keys()]) {
    if (chosen.get(name) === '') {
      chosen.delete(name);
    }
  }
});

/** The slider moves the day; its last place is today, which is no day but all that is known. */
function joinSliderAndDay() {
  const slider = document.getElementById('month');
  const form = document.getElementById('choice');
  if (!slider) {
    return;
  }
  const day = form.elements.asOf;
  form.classList.add('enhanced');
  const [year, month] = slider.dataset.first.split('-').map(Number);
  const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const told = () => slider.setAttribute('aria-valuetext', day.value ? inWords.format(new Date(day.value)) : 'today');
  slider.addEventListener('input', () => {
    const months = year * 12 + (month - 1) + Number(slider.value);
    const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
    day.value = slider.value === slider.max ? '' : first;
    told();
  });
  const follow = () => {
    const [y, m] = day.value.split('-').map(Number);
    slider.value = day.value ? y * 12 + m - (year * 12 + month) : slider.max;
    told();
  };
  day.addEventListener('change', follow);
  play(slider);
  follow();
}

/** Moves the slider on by itself, a quarter a second, from its beginning where it has come to its end. */
function play(slider) {
  const button = document.getElementById('play');
  let playing = null;
  const stop = () => {
    clearInterval(playing);
    playing = null;
    button.textContent = 'Play the years';
  };
  const move = (to) => {
    slider.value = to;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  };
  button.addEventListener('click', () => {
    if (playing) {
      stop();
      return;
    }
    button.textContent = 'Stop';
    if (slider.value === slider.max) {
      move(0);
    }
    playing = setInterval(() => {
      move(Math.min(Number(slider.max), Number(slider.value) + 3));
      if (slider.value === slider.max) {
        stop();
      }
    }, 1000);
  });
}

/** A page is of the last day on which something changed; its form keeps the day that was asked for. */
function keepTheDay() {
  const asked = new URLSearchParams(location.search).get('asOf');
  const day = document.querySelector('input[type=date][name=asOf]');
  if (asked && day) {
    day.value = asked;
  }
}

function place(link) {
  const box = link.getBoundingClientRect();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

/** One stop for the tab key; from there the arrow keys go to the nearest neighbour. */
function walkTheMap() {
  const links = [...document.querySelectorAll('#map > svg a')];
  links.forEach((link, number) => link.setAttribute('tabindex', number === 0 ? '0' : '-1'));
  const told = document.querySelector('#map .told');
  const surround = (link) => {
    const corners = link ? link.querySelector(':scope > polygon').getAttribute('points') : '';
    ring.forEach((each) => each.setAttribute('points', corners));
  };
  const tell = (event) => {
    const link = event.target.closest('a');
    if (link) {
      told.textContent = link.getAttribute('aria-label');
      surround(link);
    }
  };
  const leave = () => surround(map.contains(document.activeElement) ? document.activeElement.closest('a') : null);
  const map = document.querySelector('#map > svg');
  if (!map) {
    return;
  }
  const ring = map.querySelectorAll('#ring polygon');
  map.addEventListener('focusin', tell);
  map.addEventListener('mouseover', tell);
  map.addEventListener('mouseout', leave);
  map.addEventListener('focusout', () => surround(null));
  map.addEventListener('keydown', (event) => {
    const lies = KEYS[event.key];
    const end = { Home: 0, End: -1 }[event.key];
    const here = event.target.closest('a');
    if (!here || (!lies && end === undefined)) {
      return;
    }
    event.preventDefault();
    if (end !== undefined) {
      links.at(end).focus();
      return;
    }
    const from = place(here);
    const next = links
      .map((link) => ({ link, at: place(link) }))
      .filter((each) => lies(from, each.at))
      .map((each) => ({ ...each, far: Math.hypot(each.at.x - from.x, (each.at.y - from.y) * 1.5) }))
      .sort((a, b) => a.far - b.far)[0];
    if (next) {
      here.setAttribute('tabindex', '-1');
      next.link.setAttribute('tabindex', '0');
      next.link.focus();
    }
  });
}

/** Who hears the page is told what it shows now. */
function tellWhatIsShown() {
  const said = document.getElementById('said');
  if (said) {
    said.textContent = `${document.querySelector('#map h2').textContent}. ${document.getElementById('lead').textContent}`;
  }
}

/** How old the data are, which a page that is kept for a while cannot say. */
function tellTheAge() {
  const until = document.querySelector('.lead time');
  if (until && !until.dataset.told) {
    const days = Math.floor((Date.now() - new Date(until.dateTime)) / 86_400_000);
    until.dataset.told = days;
    until.append(days > 1 ? ` (${days} days ago)` : '');
  }
}

keepTheDay();
joinSliderAndDay();
tellTheAge();
walkTheMap();
document.addEventListener('htmx:afterSettle', () => {
  tellTheAge();
  walkTheMap();
  tellWhatIsShown();
});
