// A survey's callbacks, as events. The page's own keep running, those that it sets later too.
const pageCallbacks = {};
const callbacks = {};
for (const event of ['eligible', 'shown', 'response', 'declined']) {
  const name = event.replace(/[nd]$/, '');
  const key = 'after_' + name;
  let isInside;
  callbacks[key] = (...args) => {
    // A page's own that wraps ours calls it again.
    if (isInside) return;
    isInside = true;
    attempt(pageCallbacks[key], ...args);
    isInside = false;
    //# if debugs
    debug(name, ...args);
    //# end
    //# if explains
    answers++;
    //# end
    emit('survey:' + event, ...args);
  };
}

// One that is shown, or waits for its delay, is about a person or a page that is no longer there.
const stopSurvey = () => tolerate(() => WootricSurvey.stop());

//# if pageLanguage
// The names that the survey has for languages, by the beginning of their tags.
const languages = {
  //# emit tags
  en: 'EN'
  //# end
};

// The longest beginning counts; empty for a language without a name.
const languageOf = tag => {
  const start = textOf(tag).toLowerCase();
  return start && (textOf(languages[start]) || languageOf(start.replace(/-?[^-]*$/, '')));
};

//# end
// The SDK reads this global each time that it is called, and a page may have replaced it since. One
// that cannot take our keys is replaced. Ours is set once, under what a person or an event brings.
let current;
//# if pageSettings
// What the settings say of each page, the first that matches; false, where surveys are off.
const pages = [
  //# emit pages
  { pages: /^/u, settings: { account_token: 'NPS-1a2b3c4d', version: 'wootric-snippet' } }
  //# end
];

//# if visitors
// Makes visitors of the page that is shown be asked.
let triggersHere;

//# end
//# if refusals
// Reasons to ask nobody on the page that is shown.
let refusalsHere;

//# end
// Those of the page that is shown. Its address may leave out the end of its file's name.
const settingsHere = () => {
  const address = location.pathname.slice(1);
  const path = tolerate(() => decodeURIComponent(address)) || address;
  const ends = /\.html?$/.test(path) ? [''] : ['', '.html', '/index.html'];
  const files = /(^|\/)$/.test(path) ? [path + 'index.html'] : ends.map(end => path + end);
  const here = pages.find(group => files.some(file => group.pages.test(file)));
  //# if visitors
  triggersHere = here.triggers;
  //# end
  //# if refusals
  refusalsHere = here.refusals;
  //# end
  //# if pageLanguage
  // Read anew, as the page may have changed its language.
  return here.settings && here.settings();
  //# else
  return here.settings;
  //# end
};

const original = {};
for (const key of Object.keys(objectOf(window.wootricSettings)))
  tolerate(() => (original[key] = window.wootricSettings[key]));
let shown;
//# end
const target = () => {
  let own = objectOf(window.wootricSettings);
  if (!Object.isExtensible(own)) own = Object.assign({}, own);
  //# if pageSettings
  const here = settingsHere();
  if (own != current) current = window.wootricSettings = Object.assign(own, here);
  // On another page, its settings take the place of the last one's. What a person or an event has
  // brought stays.
  if (shown !== undefined && here != shown)
    for (const key of Object.keys(Object.assign({}, shown, here))) {
      const last = base[key];
      base[key] = Object.assign({}, original, here)[key];
      //# if autoTheme
      if (own[key] !== last && last != 'auto') continue;
      //# else
      if (own[key] !== last) continue;
      //# end
      if (base[key] === undefined) delete own[key];
      else own[key] = base[key];
    }
  shown = here;
  //# else
  if (own != current)
    current = window.wootricSettings = Object.assign(own, {
      // What this site's settings own, whatever the page says.
      //# emit site
      account_token: 'NPS-1a2b3c4d',
      version: 'wootric-snippet'
      //# end
    });
  //# end
  const given = objectOf(tolerate(() => own.callbacks));
  for (const name of Object.keys(callbacks))
    if (given[name] != callbacks[name]) {
      pageCallbacks[name] = given[name];
      // Gone first: a getter takes no value.
      delete own.callbacks;
      own.callbacks = Object.assign({}, given, callbacks);
    }
  return own;
};

// What a field goes back to: what the page itself had set, under what is ours.
const base = Object.assign({}, target());

// Sets fields of a person, an event or a page; one without a value goes back to where it was.
const assign = fields => {
  //# if pageSettings
  // The visitor may have gone on to another page.
  target();
  //# end
  for (const key of Object.keys(fields)) {
    const value = fields[key] === undefined || fields[key] === '' ? base[key] : fields[key];
    if (value === undefined) delete target()[key];
    else target()[key] = value;
  }
};

//# if globals
// The vendor's other globals; what the page has in them besides stays.
//# emit globals
window.customMessages = Object.assign({}, objectOf(window.customMessages), { wootric_question: 'Why?' });
//# end
//# end
