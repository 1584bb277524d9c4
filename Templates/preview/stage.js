// The page that the calls are made in, before its loader: what it keeps and whom it asks stays here.
const { bundle, bundleURL, sdkURL, isBlocked, global } = STAGE;
const calls = [];
const lines = [];
const kept = { cookie: new Map(), localStorage: new Map(), sessionStorage: new Map() };

// As data: functions and dates as the page would print them.
const copy = value =>
  value === undefined
    ? null
    : JSON.parse(JSON.stringify(value, (key, part) => (typeof part == 'function' ? '(a function)' : part)));

const report = () => {
  const api = window[global] || {};
  parent.postMessage(
    {
      calls,
      lines,
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

const log = console.log;
console.log = (...line) => {
  lines.push(line.map(part => (typeof part == 'string' ? part : JSON.stringify(copy(part)))).join(' '));
  log(...line);
  report();
};

const standIn = () => {
  window.wootric = command => {
    calls.push([command, copy(window.wootricSettings)]);
    report();
  };
  window.WootricSurvey = {
    run() {},
    stop() {
      calls.push(['stop']);
      report();
    },
    version: () => 'stand-in'
  };
};

// A page call that goes out as an image, with what it tells.
window.Image = class {
  set src(address) {
    calls.push(['pixel', Object.fromEntries(new URL(address).searchParams)]);
    report();
  }
};

// Scripts that the loader and the bundle ask for come from this page, not from a network.
const append = document.head.append.bind(document.head);
document.head.append = element => {
  const source = element.localName == 'script' && element.getAttribute('src');
  const deliver = {
    [bundleURL]() {
      append(
        Object.assign(document.createElement('script'), { textContent: bundle, onerror: element.onerror })
      );
    },
    [sdkURL]() {
      if (isBlocked) return element.onerror({ type: 'error' });
      standIn();
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
addEventListener('load', report);
