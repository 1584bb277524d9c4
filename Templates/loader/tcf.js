//# if tcf
// The Transparency and Consent Framework, version 2: the page may bring its platform later than us.
// Only a choice counts, now or kept from before; an open banner is none.
const heard = (data, success) => {
  const { eventStatus, gdprApplies, purpose, vendor } = Object(success && data);
  if (!/^(tcloaded|useractioncomplete)$/.test(eventStatus)) return;
  const consents = Object(Object(purpose).consents);
  //# if vendor
  const vendors = Object(Object(vendor).consents);
  //# end
  // Where the law does not ask, neither does the platform.
  const isFree = gdprApplies === false && !navigator.globalPrivacyControl;
  const needed = [
    //# emit needed
    consents[1],
    consents[9]
    //# end
  ];
  analytics.consent(isFree || needed.every(Boolean));
};
const listen = pause => {
  try {
    __tcfapi('addEventListener', 2, heard);
  } catch (error) {
    setTimeout(listen, pause, pause * 2);
  }
};
listen(50);
//# end
