//# if refuses
// Whom nobody asks. Each function gives the key of the settings that says so, or nothing.
//# if checksums
// A number for a text; the generator has the same function.
const checksum = text =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt()) % 4294967291, 7);

//# end
//# if onlyHosts
// A copy of the site, or a preview of it.
const isElsewhere = hosts =>
  !hosts.some(host =>
    host[0] == '*' ? location.hostname.endsWith(host.slice(1)) : location.hostname == host
  ) && 'only.hosts';

//# end
//# if onlyPercent
const isOutside = percent => checksum(anonymousId()) % 100 >= percent && 'only.percent';

//# end
//# if onlyDays
const isPast = (start, end) => !(Date.now() >= start && Date.now() < end) && 'only.from, only.until';

//# end
//# if skipsLocalhost
// Files have no host.
const isLocal = () =>
  /^(|(.+\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1])$/.test(location.hostname) && 'skip.localhost';

//# end
//# if skipsAutomation
// WebDriver has browsers say so; services that render pages, and those that measure them, put it into
// their name.
const isAutomated = () =>
  (navigator.webdriver ||
    /bot[/-]|crawl|spider|render|headless|lighthouse|reactsnap|phantomjs|page ?speed|ptst/i.test(
      navigator.userAgent
    )) &&
  'skip.automation';

//# end
//# if skipsFrames
const isFramed = () => window.top != window && 'skip.frames';

//# end
//# if skipsIgnored
const isIgnored = () => tolerate(() => localStorage.wootric_ignored) && 'skip.ignored';

//# end
//# if refusals
//# if pageSettings
//# else
const refusalsHere = () => [
  //# emit refusals
  //# end
];

//# end
//# end
//# if showLink
// Whether a link has the survey shown in this page view: then nothing else asks.
let isLooking;
//# if singlePage
const endLook = () => {
  if (!isLooking) return;
  isLooking = false;
  delete window.wootric_survey_immediately;
  delete window.wootric_no_surveyed_cookie;
};
//# end

//# end
// Whether nobody is asked, or, if it is not to be asked yet, needs the SDK.
const isRefused = isRun => {
  //# if showLink
  if (isLooking) return isRun;
  //# end
  //# if refusals
  const reason = refusalsHere().find(reason => reason);
  //# if debugs
  if (reason) debug('not asked: survey.' + reason);
  //# end
  return reason;
  //# end
};

//# if fragments
// What somebody has put behind the address goes from there once it is done.
const clearFragment = () =>
  tolerate(() => history.replaceState(history.state, '', location.pathname + location.search));

//# if showLink
// The checksum is of all of `#wootric=show:WORD`, so that no script has the word.
const isLink = () => checksum(location.hash) == /*= showLink */ 7;
if (isLink()) {
  isLooking = window.wootric_survey_immediately = window.wootric_no_surveyed_cookie = true;
  clearFragment();
  //# if consent
  loaded.then(() => denied || hand('run', 'by a link'));
  //# else
  loaded.then(() => hand('run', 'by a link'));
  //# end
  //# if identifyLoads
  // After the calls that wait, for a no may be among them.
  setTimeout(() => begin());
  //# end
}

//# end
//# if skipsIgnored
const isSwitch = () => /^#wootric=(ignore|ask)$/.test(location.hash);
tolerate(() => {
  if (!isSwitch()) return;
  //# if consent
  if (denied) return;
  //# end
  //# if early
  if (isPending) return;
  //# end
  delete localStorage.wootric_ignored;
  if (location.hash.endsWith('ignore')) localStorage.wootric_ignored = 1;
  clearFragment();
});

//# end
// One that is put behind the address of an open page is read as that of a new one.
addEventListener('hashchange', () => {
  //# if showLink
  if (isLink()) location.reload();
  //# end
  //# if skipsIgnored
  if (isSwitch()) location.reload();
  //# end
});
//# end
//# end
