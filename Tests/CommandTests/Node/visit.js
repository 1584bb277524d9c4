// Usage: node visit.js LOADER BUNDLE TRAITS
//
// Runs loader and bundle in just enough of a page, identifies a user with these traits (JSON), and
// prints `wootricSettings` as JSON as soon as the SDK is told to run.
const fs = require('fs');
const vm = require('vm');

const [loader, bundle, traits] = process.argv.slice(2);
const nothing = () => {};
const page = {
  URL,
  Blob,
  console,
  // The bundle waits ten seconds for the SDK; Node would wait with it.
  setTimeout: (task, delay) => setTimeout(task, delay).unref(),
  requestIdleCallback: setImmediate,
  addEventListener: nothing,
  location: new URL('https://example.com/path'),
  navigator: {},
  localStorage: { getItem: () => null, setItem: nothing, removeItem: nothing },
  // As in a browser, all that it has is its prototype's.
  document: Object.create({
    cookie: '',
    title: 'Title',
    referrer: '',
    visibilityState: 'visible',
    querySelector: () => null,
    createElement: () => ({ dataset: {} }),
    head: { append: nothing }
  }),
  // The page has the SDK already.
  wootric(command) {
    if (command == 'run') console.log(JSON.stringify(page.wootricSettings));
  }
};
page.window = page;
vm.createContext(page);
for (const file of [loader, bundle]) vm.runInContext(fs.readFileSync(file, 'utf8'), page, file);
page.traits = traits;
vm.runInContext('analytics.identify("id", JSON.parse(traits))', page);
