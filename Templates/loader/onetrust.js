//# if onetrust
// OneTrust lists the groups that are on, also those that are on without a choice. Before us the list
// is there; after us it tells.
const groups = () => {
  let isChosen;
  // Half-formed, it has not been asked yet.
  try {
    isChosen = OneTrust.IsAlertBoxClosed();
  } catch (error) {}
  const isOn = (window.OnetrustActiveGroups + ',').includes(',' + /*= group */ 'C0002' + ',');
  if (isChosen || (isOn && !navigator.globalPrivacyControl)) analytics.consent(isOn);
};
addEventListener('OneTrustGroupsUpdated', groups);
groups();
//# end
