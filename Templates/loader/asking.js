//# if consent
// A yes starts the download, also after a no.
analytics.consent = granted => {
  //# if consentLoads
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
    if (/ajs_/.test(document.cookie + Object.keys(localStorage))) download();
    //# else
    if (/ajs_/.test(Object.keys(sessionStorage))) download();
    //# end
  } catch (error) {}
  //# end
};
//# end
//# if asks
// Until the visitor has chosen, calls wait, and what they call back does not. Of more than a
// thousand, the oldest event or page goes.
analytics.push = call => {
  if (analytics.length > 999) {
    const oldest = analytics.findIndex(([method]) => /^(track|page)$/.test(method));
    if (oldest >= 0) analytics.splice(oldest, 1);
  }
  const waits = call[0] == 'ready' || !reports(call[0]);
  if (!waits) finish(call);
  analytics[analytics.length] = waits ? call : call.filter(argument => typeof argument != 'function');
};
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
//# include tcf
//# include onetrust
//# include cookiebot
//# include domevent
