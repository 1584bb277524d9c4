// The results of a call: each part of the page that shows them, and what is new in it since the last one.
const nothing = { calls: [], lines: [], kept: [], settings: null, isShown: false, isReady: false };

// The last deed, what was there before it, and what is there now. Without a `before`, nothing is new.
let deed = '';
let before = null;
let now = nothing;

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// The lines of a value as JSON, and which of them another value has not.
const linesOf = (value, other) => {
  const lines = [];
  const add = (start, value, other, indent, end) => {
    if (!isObject(value) || !Object.keys(value).length) {
      lines.push({ text: indent + start + JSON.stringify(value) + end, isNew: !same(value, other) });
      return;
    }
    const keys = Object.keys(value);
    lines.push({ text: indent + start + '{', isNew: other === undefined });
    keys.forEach((key, index) => {
      const inner = isObject(other) ? own(other, key) : undefined;
      add(JSON.stringify(key) + ': ', value[key], inner, indent + '  ', index < keys.length - 1 ? ',' : '');
    });
    lines.push({ text: indent + '}' + end, isNew: other === undefined });
  };
  add('', value, other, '', '');
  return lines;
};

// The dotted names of what is in a value.
const namesIn = (value, path = []) =>
  isObject(value) && Object.keys(value).length
    ? Object.keys(value).flatMap(key => namesIn(value[key], [...path, key]))
    : [path];

const at = (value, path) =>
  path.reduce((value, key) => (isObject(value) ? own(value, key) : undefined), value);

const namesOfChanges = (value, other) =>
  namesIn(value).filter(path => path.length && !same(at(value, path), at(other, path))).map(path => path.join('.'));

// Parts that have not changed are left alone, with the focus and what is open in them.
const shown = new Map();
const renew = (selector, items, makeItem) => {
  const text = JSON.stringify(items);
  if (shown.get(selector) == text) return;
  shown.set(selector, text);
  const element = find(selector);
  element.replaceChildren(...items.map(makeItem));
  return element;
};

const fill = (selector, lines) => {
  const element = renew(selector, lines, ({ text, isNew }) =>
    make(isNew ? 'mark' : 'span', { textContent: text + '\n' })
  );
  if (!element) return;
  // The line before the first new one is on top.
  const first = element.querySelector('mark');
  const top = first && (first.previousElementSibling || first).offsetTop;
  element.scrollTop = first ? top : element.scrollHeight;
};

const tag = () => make('mark', { className: 'tag', textContent: 'new' });

const titles = { stop: 'WootricSurvey.stop()', pixel: 'pixel.gif' };
const titleOf = ({ command }) => titles[command] || `wootric('${command}')`;

const answersOf = ({ callbacks }) =>
  callbacks.map(({ name, values }) => `${name}(${values.map(value => JSON.stringify(value)).join(', ')})`);

const callItem = ({ call, isNew }) => {
  const title = [make('code', { textContent: titleOf(call) }), isNew ? tag() : ''];
  const answers = answersOf(call).join(', ');
  return make(
    'li',
    {},
    call.settings && call.command != 'stop'
      ? make('details', {}, make('summary', {}, ...title), make('pre', { textContent: JSON.stringify(call.settings, null, 2) }))
      : make('span', {}, ...title),
    answers ? make('p', { className: 'answers', textContent: 'Calls back: ' + answers }) : ''
  );
};

const keptRow = ({ cells: [place, name, value], isNew }) => {
  const key = make('td', {}, name + ' ', make('small', { textContent: place }), isNew ? tag() : '');
  return make('tr', {}, key, make('td', { textContent: value }));
};

const state = () => {
  if (!site.isEnabled) return 'Surveys are switched off: no call reaches Wootric.';
  const choice = site.hasConsent && chosen('consent');
  if (choice == 'denied') return 'The visitor said no.';
  if (choice == 'pending') return 'Calls wait until the visitor chooses.';
  return now.isReady ? '' : 'The bundle is not there: calls wait in the queue.';
};

// Nobody listens to a list of thirty names.
const some = names => {
  const few = names.filter(name => !name.startsWith('callbacks.')).slice(0, 4);
  const rest = names.length - few.length;
  return few.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
};

// One sentence about what is new, for all who look, and for those who listen.
const sentence = () => {
  const was = before || nothing;
  const calls = now.calls.slice(was.calls.length).map(titleOf);
  const answers = now.calls.slice(0, was.calls.length)
    .flatMap((call, index) => answersOf(call).slice(was.calls[index].callbacks.length));
  const news = before ? namesOfChanges(now.settings, was.settings) : [];
  const gone = goneNames();
  return [
    deed + ': ' + ([...calls, ...answers].join(', ') || 'no call to Wootric') + '.',
    news.length ? 'New: ' + some(news) + '.' : '',
    gone.length ? 'Gone: ' + some(gone) + '.' : '',
    now.isShown && !was.isShown ? 'The survey is shown.' : '',
    !now.isShown && was.isShown ? 'The survey is gone.' : '',
    state()
  ].filter(part => part).join(' ');
};

// Where all of an object is gone, its name says so.
const goneNames = () => {
  if (!before) return [];
  const gone = namesIn(before.settings).map(path =>
    path.slice(0, path.findIndex((key, index) => at(now.settings, path.slice(0, index + 1)) === undefined) + 1)
  );
  return [...new Set(gone.filter(path => path.length).map(path => path.join('.')))];
};

// The one live region: what is said twice in a row is read out once.
const say = text => {
  if (find('#status').textContent != text) find('#status').textContent = text;
};

// One deed brings several reports: it is told once they have come.
let telling;
const tell = () => {
  clearTimeout(telling);
  telling = setTimeout(() => say(sentence()), 150);
};

const show = state => {
  now = state;
  const { calls, lines, kept, settings } = now;
  const was = before || now;
  fill('#settings', settings ? linesOf(settings, was.settings || {}) : []);
  fill('#lines', lines.map((text, index) => ({ text, isNew: index >= was.lines.length })));
  renew('#calls', calls.map((call, index) => ({ call, isNew: index >= was.calls.length })).reverse(), callItem);
  find('#calls').start = calls.length;
  const isNew = cells => !was.kept.some(other => same(cells, other));
  renew('#kept', kept.map(cells => ({ cells, isNew: isNew(cells) })), keptRow);
  const gone = goneNames();
  find('#gone').hidden = !gone.length;
  find('#gone').textContent = 'Gone: ' + gone.join(', ');
  tell();
};

// From here on, what comes is new.
const begin = what => {
  deed = what;
  before = now;
  show(now);
};

const clear = what => {
  deed = what;
  before = null;
  show(nothing);
};

// The visitor's answers are deeds, too.
const answersIn = state => state.calls.flatMap(answersOf).filter(text => /^after_(response|decline)/.test(text));

const receive = state => {
  if (answersIn(state).length > answersIn(now).length) begin('Survey');
  show(state);
};

const gzipped = async text => {
  if (!window.CompressionStream) return '';
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const { byteLength } = await new Response(stream).arrayBuffer();
  return `, ${byteLength.toLocaleString('en')} gzipped`;
};

const showSizes = async () => {
  const files = [['Loader, in every page', site.loader], [site.bundleName, site.bundle]].filter(([, text]) => text);
  const items = files.map(async ([name, text]) =>
    make('li', { textContent: `${name}: ${text.length.toLocaleString('en')} bytes${await gzipped(text)}` })
  );
  find('#sizes').replaceChildren(...(await Promise.all(items)));
};
