// The page that the calls are made in, before its loader: what it keeps and whom it asks stays here.
const { visit, bundle, bundleURL, sdkURL, isBlocked, global, scale, standIn } = STAGE;
const calls = (window.wootricCalls = []);
const lines = [];
const kept = { cookie: new Map(), localStorage: new Map(), sessionStorage: new Map() };
window.wootricScale = scale;

// As data: functions and dates as the page would print them.
const copy = value =>
  value === undefined
    ? null
    : JSON.parse(JSON.stringify(value, (key, part) => (typeof part == 'function' ? '[function]' : part)));

const report = () => {
  const api = window[global] || {};
  const isShown = !!document.querySelector('#stand-in-survey');
  const hint = document.querySelector('#hint');
  if (hint) {
    hint.hidden = isShown;
    hint.textContent = calls.some(({ command }) => command == 'run')
      ? 'Nobody is asked twice on a page. Start over to see the survey again.'
      : 'No survey yet. Identify somebody, or track an event.';
  }
  parent.postMessage(
    {
      visit,
      isLoaded: document.readyState == 'complete',
      calls,
      lines,
      isShown,
      settings: copy(window.wootricSettings),
      kept: Object.keys(kept).flatMap(place =>
        [...kept[place]].sort().map(([key, value]) => [place, key, value])
      ),
      isReady: !!api.initialized
    },
    '*'
  );
};

for (const place of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, place, {
    value: new Proxy(kept[place], {
      get: (values, key) => values.get(key),
      set: (values, key, value) => values.set(key, value + ''),
      deleteProperty: (values, key) => values.delete(key) || true
    })
  });

Object.defineProperty(document, 'cookie', {
  get: () => [...kept.cookie].map(([key, value]) => key + '=' + value).join('; '),
  set(text) {
    const [, key, value] = /^([^=]*)=([^;]*)/.exec(text);
    if (/max-age=0/.test(text)) kept.cookie.delete(key);
    else kept.cookie.set(key, value);
  }
});

// Consent is chosen beside this page, not by the browser of whoever looks.
Object.defineProperty(navigator, 'globalPrivacyControl', { value: false });

const log = console.log;
console.log = (...line) => {
  lines.push(line.map(part => (typeof part == 'string' ? part : JSON.stringify(copy(part)))).join(' '));
  log(...line);
  report();
};

const addScript = (text, properties) =>
  append(Object.assign(document.createElement('script'), { textContent: text }, properties));

// A page call that goes out as an image, with what it tells.
window.Image = class {
  set src(address) {
    const settings = Object.fromEntries(new URL(address).searchParams);
    calls.push({ command: 'pixel', settings, callbacks: [] });
    report();
  }
};

// Scripts that the loader and the bundle ask for come from this page, not from a network.
const append = document.head.append.bind(document.head);
document.head.append = element => {
  const source = element.localName == 'script' && element.getAttribute('src');
  const deliver = {
    [bundleURL]: () => addScript(bundle, { onerror: element.onerror }),
    [sdkURL]() {
      if (isBlocked) return element.onerror({ type: 'error' });
      addScript(standIn);
      element.onload({ type: 'load' });
    }
  }[source];
  if (!deliver) return append(element);
  Promise.resolve().then(deliver).then(report);
};

addEventListener('message', ({ data: [method, ...args] }) => {
  Promise.resolve(window[global][method](...args)).then(report, report);
  report();
});
addEventListener('wootric:call', report);
addEventListener('load', () => {
  new MutationObserver(report).observe(document.body, { childList: true });
  report();
});

// A link of the thanks would leave for its host: it is told instead.
addEventListener('click', event => {
  const link = event.composedPath().find(node => node.localName == 'a');
  if (!link) return;
  event.preventDefault();
  console.log('the link leads to', link.href);
});
