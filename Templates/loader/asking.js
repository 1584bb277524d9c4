//# if consent
// A yes starts the download, also after a no.
analytics.consent = granted => {
  //# if debugs
  note('consent', granted);
  //# end
  //# if tellsChoice
  analytics._granted = granted;
  //# end
  if (granted) {
    delete analytics.push;
    return download();
  }
  settle();
  //# if stored
  // What an earlier visit kept is the bundle's to take away; it asks for nothing else after a no.
  try {
    //# if cookies
    if (/(^|[ ,])ajs_(user|anonymous|group)_/.test([document.cookie, Object.keys(localStorage)]))
      download();
    //# else
    if (/(^|,)ajs_(user|anonymous|group)_/.test(Object.keys(sessionStorage))) download();
    //# end
  } catch (error) {}
  //# end
};
//# end
//# if asks
// Until the visitor has chosen, calls wait, and what they call back does not.
analytics.push = call => {
  if (reports.includes(nameOf(call))) {
    finish(call);
    call = call.filter(argument => typeof argument != 'function');
  } else if (nameOf(call) == 'consent') return finish(call);
  analytics[analytics.length] = call;
};
// A choice may have been queued before us.
analytics.splice(0).forEach(call => analytics.push(call));
//# end
//# if debugs
//# if asks
note('waiting for consent:', /*= consentModes */ 'onetrust');
//# end
//# if gpc
note('globalPrivacyControl', navigator.globalPrivacyControl);
//# end
//# end
//# if gpc
// Global Privacy Control is a no, until a yes that is said on this site.
//# if asks
if (navigator.globalPrivacyControl) analytics.consent(false);
//# else
//# if consentLoads
if (navigator.globalPrivacyControl) analytics.consent(false);
else download();
//# else
analytics.consent(!navigator.globalPrivacyControl);
//# end
//# end
//# end
//# if several
// Each platform has a say: one no is a no, and for a yes all of them have to say it.
const answers = {};
const answer = (platform, isGranted) => {
  //# if debugs
  note(platform, isGranted);
  //# end
  answers[platform] = isGranted;
  const given = Object.values(answers);
  if (given.includes(false)) analytics.consent(false);
  else if (given.length == /*= platformCount */ 2) analytics.consent(true);
};
//# end
//# emit platforms
//# end
//# if early
// Without a choice yet, the bundle comes all the same, and keeps to what these settings allow.
if (analytics._granted === undefined) download();
//# end
