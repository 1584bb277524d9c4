'use strict';
// What the settings file was compiled to.
const site = {
  //# emit site
  file: 'wootric.json',
  environment: 'production',
  global: 'analytics',
  loader: '',
  bundle: '',
  bundleURL: '/assets/wootric.js',
  sdkURL: 'https://cdn.wootric.com/wootric-sdk.js',
  bundleName: 'wootric.js',
  scale: 'nps',
  isEnabled: true,
  hasConsent: false,
  isAsked: false,
  traits: [{ name: 'email', field: 'email', kind: 'text' }],
  events: ['Signed Up'],
  asks: [],
  lints: []
  //# end
};

const find = selector => document.querySelector(selector);

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// Own keys only: a trait may have a name that every object knows.
const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined);
const define = (object, key, value) =>
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
const isObject = value => Object(value) === value && !Array.isArray(value);

// Text that stands in a script element of the stage: nothing in it ends the element.
const scriptSafe = text => text.replace(/<(?=[!/s])/gi, '\\x3c');

const script = text => '<script>' + text + '<\/script>';

const stage = find('#stage');

const chosen = name => find(`[name=${name}]:checked`).value;

//# include previewResults

// The calls made on the page that is shown, for one that differs in what its visitor has or wants. They wait
// until the page says that it is there.
let made = [];
let visit = 0;
let isOpen = false;

const post = message => stage.contentWindow.postMessage(message, '*');

const call = (what, ...message) => {
  begin(what);
  made.push(message);
  if (isOpen) post(message);
};

addEventListener('message', ({ source, data }) => {
  if (source != stage.contentWindow || data.visit != visit) return;
  const isFirst = data.isLoaded && !isOpen;
  isOpen = isOpen || data.isLoaded;
  if (isFirst) made.forEach(post);
  receive(data);
});

// A fresh page with the real loader; its sandbox has no origin, so it shares nothing with others.
const start = (what, repeated = []) => {
  isOpen = false;
  const parts = {
    visit: ++visit,
    bundle: site.bundle,
    bundleURL: site.bundleURL,
    sdkURL: site.sdkURL,
    global: site.global,
    scale: find('#scale').value,
    isBlocked: find('#blocked').checked,
    standIn: find('#stand-in').textContent
  };
  const code = find('#stage-script').textContent;
  clear(what);
  made = repeated;
  stage.srcdoc =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title>' +
    '<link rel="canonical" href="https://www.example.com/">' +
    `<style>${find('#stage-style').textContent}</style>` +
    script(`{const STAGE=${scriptSafe(JSON.stringify(parts))};\n${code}}`) +
    script(`window[${scriptSafe(JSON.stringify(site.global))}]=[['debug']]`) +
    // With `loader.mode` external the bundle is all there is.
    script(site.loader || site.bundle) +
    `</head><body><p class="bars" aria-hidden="true">${'<i></i>'.repeat(12)}</p><p id="hint"></p></body></html>`;
};

//# include previewCalls

// Where nobody is asked, silence is a yes; a choice that was made cannot be unmade on the same page.
const silence = site.isAsked ? 'pending' : 'granted';
const choose = choice => (find(`[name=consent][value=${choice}]`).checked = true);

const listed = (id, texts) => {
  find(id).hidden = !texts.length;
  find(id + ' ul').append(...texts.map(textContent => make('li', { textContent })));
  return texts.length;
};

find('#file').textContent = site.file;
find('#environment').textContent = site.environment;
document.title = `Wootric preview: ${site.file}, ${site.environment}`;
find('#scale').value = site.scale;
find('#events').append(...site.events.map(value => make('option', { value })));
const lints = listed('#lints', site.lints);
const notes = lints + listed('#asks', site.asks);
find('#notes').hidden = !notes;
find('#notes summary').textContent = lints
  ? `About the settings: ${lints} ${lints == 1 ? 'warning' : 'warnings'}`
  : 'When visitors are asked who never sign in';
find('#consent').hidden = !site.hasConsent;
find('[name=consent][value=pending]').parentElement.hidden = !site.isAsked;
choose(silence);
find('#consent').addEventListener('change', () => {
  const choice = chosen('consent');
  made = made.filter(([method]) => method != 'consent');
  if (choice == silence) start('Consent ' + choice, made);
  else call('Consent ' + choice, 'consent', choice == 'granted');
});
find('#restart').addEventListener('click', () => {
  choose(silence);
  start('Start over');
});
find('#blocked').addEventListener('change', () => start('Ad blocker', made));
find('#scale').addEventListener('change', () => start('Survey', made));
start('Start');
showSizes();
