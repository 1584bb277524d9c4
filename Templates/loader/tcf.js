//# if tcf
// The Transparency and Consent Framework, version 2: the page may bring its platform later than us.
// Only a choice counts, now or kept from before; an open banner is none.
const listen = pause => {
  if (!window.__tcfapi) return setTimeout(listen, pause, pause * 2);
  __tcfapi('addEventListener', 2, (data, success) => {
    if (!success || !/^(tcloaded|useractioncomplete)$/.test(data.eventStatus)) return;
    const { consents = {} } = data.purpose || {};
    analytics.consent(
      // Where the law does not ask, neither does the platform.
      (data.gdprApplies === false && !navigator.globalPrivacyControl) ||
        ([
          //# emit purposes
          1, 9
          //# end
        ].every(purpose => consents[purpose])
        //# if vendor
        && !!((data.vendor || {}).consents || {})[/*= vendor */ 1]
        //# end
        )
    );
  });
};
listen(50);
//# end
