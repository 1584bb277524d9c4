// Fills the strip at the foot of each page: the calls that the SDK received, what the survey told
// the page, and the settings. Reads what the stand-in for Wootric's SDK records; changes nothing of it.
(() => {
  'use strict';

  const strip = document.querySelector('.strip');
  const details = document.querySelector('.strip details');
  if (!details) return;
  const status = document.getElementById('strip-status');
  const announcement = document.getElementById('strip-announcement');
  const hint = document.getElementById('strip-hint');
  const list = document.getElementById('strip-calls');
  const now = document.getElementById('strip-now');

  // What the settings file says, and the same for each visitor: never the news, so it comes last.
  const fixed = ['account_token', 'version', 'product_name', 'wootric_recommend_target', 'callbacks'];

  const calls = () => window.wootricCalls || [];

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  // A field without a value is none, as in what the SDK would send.
  const present = (object) =>
    Object.keys(object || {}).filter((key) => object[key] !== undefined);

  // A value as JavaScript would have it; an object takes lines of its own where it is long.
  const spelled = (value) => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
    const members = present(value).map((key) => member(key, value[key]));
    if (!members.length) return '{}';
    const line = `{ ${members.join(', ')} }`;
    if (line.length < 48) return line;
    return `{\n${members.map((text) => `  ${text.replace(/\n/g, '\n  ')}`).join(',\n')}\n}`;
  };

  const member = (key, value) => {
    const name = /^[\w$]+$/.test(key) ? key : JSON.stringify(key);
    // Functions say nothing but their names: one line.
    if (key === 'callbacks') return `${name}: { ${Object.keys(value || {}).join(', ')} }`;
    return `${name}: ${spelled(value)}`;
  };

  // The lines of the settings: what is new since other settings, and what is not.
  const compared = (settings, before) => {
    const news = [];
    const rest = [];
    for (const key of present(settings)) {
      const text = member(key, settings[key]);
      const same = before && key in before && text === member(key, before[key]);
      (same || fixed.includes(key) ? rest : news).push({ key, text });
    }
    const place = ({ key }) => fixed.indexOf(key);
    return { news, rest: rest.sort((one, other) => place(one) - place(other)) };
  };

  const code = (...lines) => {
    const pre = element('pre', 'strip-settings');
    lines.forEach((line, index) => pre.append(index ? '\n' : '', line));
    return pre;
  };

  const command = (call) =>
    call.command === 'stop' ? 'WootricSurvey.stop()' : `wootric('${call.command}')`;

  // After a reset the news is what is missing.
  const gone = (settings, before) => {
    const keys = Object.keys(before || {}).filter((key) => !settings || !(key in settings));
    return keys.length ? element('p', 'strip-gone', `Gone: ${keys.join(', ')}`) : '';
  };

  const others = (rest, before) => {
    if (!rest.length) return '';
    const source = before ? 'as before' : 'from the build';
    return element('details', 'strip-rest',
      element('summary', '', `${rest.length} more ${source}`), code(...rest.map(({ text }) => text)));
  };

  const item = (call, previous) => {
    const before = previous && previous.settings;
    const { news, rest } = compared(call.settings, before);
    return element('li', 'strip-call',
      element('code', 'strip-command', command(call)),
      element('p', 'strip-callbacks'),
      gone(call.settings, before),
      news.length ? code(...news.map(({ text }) => text)) : '',
      others(rest, before));
  };

  const called = ({ name, values }) =>
    `${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`;

  // The last callback in a word or two.
  const outcome = (call) => {
    const last = call.callbacks[call.callbacks.length - 1];
    if (!last) return '';
    if (last.name === 'after_response') return `, answer ${last.values[0]}`;
    const words = {
      after_show: ', survey shown',
      after_decline: ', survey declined',
      after_eligible: last.values[0] ? '' : ', no survey',
    };
    return words[last.name] || '';
  };

  const summary = () => {
    const count = calls().length;
    if (!count) return window.analytics ? 'No SDK call yet' : 'No loader on this page';
    const last = calls()[count - 1];
    return `Call ${count}: ${command(last)}${outcome(last)}`;
  };

  const explanation = () => {
    if (calls().length) return 'Newest first. Each call shows what is new since the one before.';
    if (window.WootricSurvey) return 'The SDK is here and waits for a call.';
    if (window.analytics) return 'The loader is on this page, but the SDK has not come (yet).';
    return 'There is no loader on this page: the site is not built.';
  };

  // Compared first, so that a screen reader hears news only and a selection survives.
  const write = (target, text) => {
    if (target.textContent !== text) target.textContent = text;
  };

  const items = [];
  const showCalls = () => {
    calls().forEach((call, index, all) => {
      if (!items[index]) {
        items[index] = item(call, all[index - 1]);
        list.prepend(items[index]);
      }
      const told = call.callbacks.map(called).join(', ');
      write(items[index].querySelector('.strip-callbacks'), told && `Calls back: ${told}`);
    });
  };

  // What the last call brought stands on top and is marked.
  const showNow = () => {
    const before = calls()[calls().length - 2];
    const { news, rest } = compared(window.wootricSettings, before && before.settings);
    const marked = news.map(({ text }) => element('mark', '', text));
    const fresh = window.wootricSettings
      ? code(...marked, ...rest.map(({ text }) => text)) : code('no wootricSettings');
    if (now.innerHTML !== fresh.outerHTML) now.replaceChildren(fresh);
    write(hint, explanation());
  };

  const update = () => {
    showCalls();
    showNow();
    write(status, summary());
    if (calls().length) write(announcement, summary());
  };

  // A survey, and what the keyboard moves to, keep clear of the strip as high as it is.
  const measure = () => {
    document.documentElement.style.setProperty('--strip-height', `${strip.offsetHeight}px`);
  };

  update();
  measure();
  new ResizeObserver(measure).observe(strip);
  window.addEventListener('wootric:call', update);

  // Settings change without a call too (on reset); nothing tells us, so an open strip looks.
  let timer;
  details.addEventListener('toggle', () => {
    clearInterval(timer);
    update();
    if (details.open) timer = setInterval(showNow, 500);
  });
})();
