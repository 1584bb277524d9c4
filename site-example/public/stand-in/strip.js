// Fills the strip at the foot of each page: the settings that the page produced and the calls
// that the SDK received. Reads what stand-in/wootric-sdk.js records; changes nothing.
(() => {
  'use strict';

  const status = document.getElementById('strip-status');
  const announcement = document.getElementById('strip-announcement');
  const hint = document.getElementById('strip-hint');
  const list = document.getElementById('strip-calls');
  const now = document.getElementById('strip-now');
  const details = document.querySelector('.strip details');
  if (!details) return;

  const calls = () => window.wootricCalls || [];
  const plain = (key, value) => (typeof value === 'function' ? '[function]' : value);

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  // One line a key, two spaces in; a nested object takes the lines that it needs.
  const line = (key, value) => {
    const text = JSON.stringify({ [key]: value }, plain, 2);
    return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n'));
  };

  // The settings as text, with a mark on each key that differs from the call before.
  const pretty = (settings, before) => {
    const pre = element('pre', 'strip-settings');
    if (!settings) {
      pre.append('no wootricSettings');
      return pre;
    }
    pre.append('{\n');
    Object.keys(settings).filter((key) => settings[key] !== undefined).forEach((key, index) => {
      const text = line(key, settings[key]);
      const changed = before && text !== line(key, before[key]);
      pre.append(index ? ',\n' : '', changed ? element('mark', '', text) : text);
    });
    pre.append('\n}');
    return pre;
  };

  const spelled = (command) =>
    command === 'stop' ? 'WootricSurvey.stop()' : `wootric('${command}')`;

  // After a reset the news is what is missing.
  const gone = (settings, before) => {
    const keys = Object.keys(before || {}).filter((key) => !settings || !(key in settings));
    return keys.length ? element('p', 'strip-gone', `Gone: ${keys.join(', ')}`) : '';
  };

  const item = (call, previous) => {
    const before = previous && previous.settings;
    return element('li', 'strip-call',
      element('code', 'strip-command', spelled(call.command)),
      gone(call.settings, before),
      pretty(call.settings, before));
  };

  const summary = () => {
    const count = calls().length;
    if (!count) return 'No SDK call yet';
    const last = spelled(calls()[count - 1].command);
    return `${count} SDK ${count === 1 ? 'call' : 'calls'}, last ${last}`;
  };

  const explanation = () => {
    if (calls().length) return 'Newest first. Marked lines differ from the call before.';
    if (window.WootricSurvey) return 'The SDK is here and waits for a call.';
    if (window.analytics) return 'The loader is on this page, but the SDK has not come (yet).';
    return 'There is no loader on this page: it is excluded, or the site is not built.';
  };

  let shown = 0;
  const showCalls = () => {
    const all = calls();
    for (; shown < all.length; shown += 1) list.prepend(item(all[shown], all[shown - 1]));
  };

  // Compared first, so that a screen reader hears news only and a selection survives.
  const write = (target, text) => {
    if (target.textContent !== text) target.textContent = text;
  };

  const showNow = () => {
    const fresh = pretty(window.wootricSettings);
    if (now.textContent !== fresh.textContent) now.replaceChildren(fresh);
    write(hint, explanation());
  };

  const update = () => {
    showCalls();
    showNow();
    write(status, summary());
    if (calls().length) write(announcement, summary());
  };

  update();
  window.addEventListener('wootric:call', update);

  // Settings change without a call too (on reset); nothing tells us, so an open strip looks.
  let timer;
  details.addEventListener('toggle', () => {
    clearInterval(timer);
    update();
    if (details.open) timer = setInterval(showNow, 500);
  });
})();
