// Who this is: ids and traits persist and merge as in analytics.js.
const anonymousId = id => {
  // `crypto.randomUUID` is for https alone. Elsewhere browsers end the address of a blob with a random
  // version 4 UUID, which takes 1 to 9 ms; a generator of our own would take 60 bytes more.
  id =
    id ||
    recall('ajs_anonymous_id') ||
    tolerate(() => crypto.randomUUID()) ||
    URL.createObjectURL(new Blob()).slice(-36);
  // Written at each call: its cookie stays for a year from the last visit.
  remember('ajs_anonymous_id', id);
  return id;
};

// One of the two things with an id and traits. Another id brings none of the last one's traits.
const entity = (idKey, traitsKey) => ({
  // The cookie's id is the right one also where localStorage has another.
  id() {
    const id = recall(idKey);
    if (id) remember(idKey, id);
    return id || null;
  },
  traits: () => objectOf(recall(traitsKey)),
  identify(id, traits) {
    const last = recall(idKey);
    const isOther = id && last && id != last;
    remember(idKey, id || last);
    remember(traitsKey, Object.assign({}, !isOther && recall(traitsKey), traits));
    return isOther;
  },
  reset() {
    remember(idKey);
    remember(traitsKey);
  }
});

const user = entity('ajs_user_id', 'ajs_user_traits');
const group = entity('ajs_group_id', 'ajs_group_properties');
user.anonymousId = anonymousId;

// Calls of a person who has been reset away are not delivered for the next one.
let generation = 0;

// Nobody's fields: what identifies somebody goes back to what the page started with. Calls that still
// wait are about the person who has left, and end here; pages are counted all the same.
const forget = () => {
  generation++;
  assign(Object.assign({ page_info: undefined }, meanings.identify({ traits: {}, isOther: true })));
  stopSurvey();
  //# if consent
  waiting = waiting && waiting.filter(([type, resolve]) => (type == 'page' && !denied) || resolve());
  //# else
  waiting = waiting && waiting.filter(([type, resolve]) => type == 'page' || resolve());
  //# end
};

const reset = options => {
  user.reset();
  group.reset();
  if (!objectOf(options).keepAnonymousId) remember('ajs_anonymous_id');
  forget();
  emit('reset');
};
