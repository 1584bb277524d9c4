//# if querystring
// Links in mails make calls. Values that a cookie would choke on are nobody's.
const parameters = {};
new URLSearchParams(location.search).forEach((value, key) => {
  if (value.length <= 256) parameters[key] = value;
});

// Those whose names start alike, without that start.
const startingWith = start => {
  const found = {};
  for (const key in parameters)
    if (key.startsWith(start)) found[key.slice(start.length)] = parameters[key];
  return found;
};

const { ajs_aid, ajs_uid, ajs_event } = parameters;
if (ajs_aid) analytics.setAnonymousId(ajs_aid);
if (ajs_uid) analytics.identify(ajs_uid, startingWith('ajs_trait_'));
if (ajs_event) analytics.track(ajs_event, startingWith('ajs_prop_'));
//# end
