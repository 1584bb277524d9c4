'use strict';
// What the settings file was compiled to.
const site = {
  //# emit site
  global: 'analytics',
  loader: '',
  bundle: '',
  bundleURL: '/assets/wootric.js',
  sdkURL: 'https://cdn.wootric.com/wootric-sdk.js',
  bundleName: 'wootric.js',
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

// Text that stands in a script element of the stage: nothing in it ends the element.
const scriptSafe = text => text.replace(/<(?=[!/s])/gi, '\\x3c');

const script = text => '<script>' + text + '<\/script>';

const stage = find('#stage');

// What the visitor has said, by these buttons: where nobody is asked, silence is a yes.
const choose = choice => {
  find('#choice').textContent = choice;
};

// A fresh page with the real loader; its sandbox has no origin, so it shares nothing with others.
const start = () => {
  const parts = {
    bundle: site.bundle,
    bundleURL: site.bundleURL,
    sdkURL: site.sdkURL,
    global: site.global,
    isBlocked: find('#blocked').checked
  };
  const code = find('#stage-script').textContent;
  choose(site.isAsked ? 'not chosen yet' : 'yes');
  show({ calls: [], lines: [], kept: [], settings: null, isReady: false });
  stage.srcdoc =
    '<!doctype html><html><head><meta charset="utf-8"><title>Example</title>' +
    '<link rel="canonical" href="https://www.example.com/">' +
    script(`{const STAGE=${scriptSafe(JSON.stringify(parts))};\n${code}}`) +
    script(`window[${scriptSafe(JSON.stringify(site.global))}]=[['debug']]`) +
    // With `loader.mode` external the bundle is all there is.
    script(site.loader || site.bundle) +
    '</head><body></body></html>';
};

const call = (...message) => stage.contentWindow.postMessage(message, '*');

const pretty = value => JSON.stringify(value, null, 2);

const titles = { stop: 'WootricSurvey.stop()', pixel: 'pixel.gif' };

const callItem = ([command, settings]) => {
  const title = make('code', { textContent: titles[command] || `wootric('${command}')` });
  return settings
    ? make('li', {}, make('details', {}, make('summary', {}, title), make('pre', { textContent: pretty(settings) })))
    : make('li', {}, title);
};

const row = (cells, className = '') =>
  make('tr', {}, ...cells.map((textContent, index) => make('td', { textContent, className: index ? className : '' })));

const status = isReady => {
  if (!site.isEnabled) return 'Surveys are switched off: no call reaches Wootric.';
  return isReady ? 'The bundle is there.' : 'The bundle is not there: calls wait in the queue.';
};

const show = ({ calls, lines, kept, settings, isReady }) => {
  find('#settings').textContent = settings ? pretty(settings) : '';
  find('#calls').replaceChildren(...calls.map(callItem).reverse());
  find('#calls').start = calls.length;
  find('#kept').replaceChildren(...kept.map(cells => row(cells)));
  find('#lines').textContent = lines.join('\n');
  find('#status').textContent = status(isReady);
};

addEventListener('message', event => {
  if (event.source == stage.contentWindow) show(event.data);
});

// The object that a form's JSON field holds; a fault is shown beside it.
const dataOf = form => {
  const field = form.elements.data;
  const fault = form.querySelector('.fault');
  let data = {};
  fault.textContent = '';
  try {
    if (field.value.trim()) data = JSON.parse(field.value);
    if (Object(data) !== data || Array.isArray(data)) throw Error('it has to be an object, such as { "plan": "pro" }');
    field.setAttribute('aria-invalid', 'false');
    return data;
  } catch (error) {
    field.setAttribute('aria-invalid', 'true');
    fault.textContent = 'This is no JSON: ' + error.message;
    field.focus();
  }
};

// Puts a value where a dotted trait is looked for.
const place = (object, path, value) => {
  const [name, ...rest] = path;
  if (!rest.length) return define(object, name, value);
  const inner = own(object, name);
  if (Object(inner) !== inner) define(object, name, {});
  place(object[name], rest, value);
};

const valueOf = ({ kind }, text) => (kind == 'amount' && text.trim() && !isNaN(text) ? +text : text);

const traitInputs = site.traits.map(trait => {
  const input = make('input', {
    autocomplete: 'off',
    inputMode: trait.kind == 'amount' ? 'decimal' : 'text',
    placeholder: { date: '2024-01-31, or unix seconds', amount: '12' }[trait.kind] || ''
  });
  const target = trait.field ? '\u2192 ' + trait.field : 'never leaves the page';
  find('#traits').append(make('label', {}, trait.name + ' ', make('small', { textContent: target }), input));
  return [trait, input];
});

const submits = {
  identify(form, traits) {
    for (const [trait, input] of traitInputs)
      if (input.value) place(traits, trait.name.split('.'), valueOf(trait, input.value));
    call('identify', form.elements.userId.value || null, traits);
  },
  track: (form, properties) => call('track', form.elements.event.value, properties),
  page(form, properties) {
    const { category, name, address, title } = form.elements;
    const { href, pathname, search } = new URL(address.value, 'https://www.example.com/');
    // As the loader notes it for a call that waits.
    const context = { __t: 'bpc', p: pathname, u: href, s: search, t: title.value, r: '' };
    call('page', category.value || null, name.value || null, properties, context);
  },
  group: (form, traits) => call('group', form.elements.groupId.value || null, traits),
  reset: () => call('reset')
};

for (const id in submits) {
  const form = find('#' + id);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const data = form.elements.data ? dataOf(form) : {};
    if (data) submits[id](form, data);
  });
}

const gzipped = async text => {
  if (!window.CompressionStream) return '';
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength.toLocaleString('en');
};

const sizes = async () => {
  const files = [['Loader, in every page', site.loader], [site.bundleName, site.bundle]].filter(([, text]) => text);
  const rows = files.map(async ([name, text]) =>
    row([name, text.length.toLocaleString('en'), await gzipped(text)], 'number')
  );
  find('#sizes').replaceChildren(...(await Promise.all(rows)));
};

find('#events').append(...site.events.map(value => make('option', { value })));
find('#asks').hidden = !site.asks.length;
find('#asks ul').append(...site.asks.map(textContent => make('li', { textContent })));
find('#lints').hidden = !site.lints.length;
find('#lints ul').append(...site.lints.map(textContent => make('li', { textContent })));
find('#consent').hidden = !site.hasConsent;
find('#ask').hidden = !site.isAsked;
find('#ask').addEventListener('click', start);
for (const [id, isGranted] of [['#grant', true], ['#deny', false]])
  find(id).addEventListener('click', () => {
    choose(isGranted ? 'yes' : 'no');
    call('consent', isGranted);
  });
find('#restart').addEventListener('click', start);
find('#blocked').addEventListener('change', start);
start();
sizes();
