// Who this is: ids and traits persist and merge as in analytics.js.
// The address of a blob ends in a random version 4 UUID, which takes 1 to 9 ms; a generator of our
// own would take 60 bytes more, and `crypto.randomUUID` is for https alone. A page may have taken
// the names of both.
// Written at each call: its cookie stays for a year from the last visit.
const anonymousId = id =>
  remember(
    'ajs_anonymous_id',
    textOf(id) ||
      recall('ajs_anonymous_id') ||
      tolerate(() => URL.createObjectURL(new Blob()).slice(-36)) ||
      Math.random() + ''
  );

// One of the two things with an id and traits. Another id brings none of the last one's traits.
const entity = (idKey, traitsKey, anonymousKey) => {
  const reset = isKept => {
    for (const key of [idKey, traitsKey, isKept ? idKey : anonymousKey]) remember(key);
    //# if consent
    // Its absence would be a no, to a page that is open elsewhere.
    anonymousId();
    //# end
  };
  return {
    // The cookie's id is the right one also where localStorage has another.
    id: (id = recall(idKey)) => remember(idKey, id) || null,
    //# if drops
    traits: traits => objectOf(traits ? remember(traitsKey, storable(traits)) : recall(traitsKey)),
    //# else
    traits: traits => objectOf(traits ? remember(traitsKey, traits) : recall(traitsKey)),
    //# end
    anonymousId,
    reset,
    logout: () => reset(true),
    identify(id, traits) {
      const last = recall(idKey);
      const isOther = id && last && id != last;
      if (isOther) reset();
      remember(idKey, id || last);
      //# if drops
      remember(traitsKey, storable(copyOf(recall(traitsKey), traits)));
      //# else
      remember(traitsKey, copyOf(recall(traitsKey), traits));
      //# end
      return isOther;
    }
  };
};

const user = entity('ajs_user_id', 'ajs_user_traits', 'ajs_anonymous_id');
const group = entity('ajs_group_id', 'ajs_group_properties', 'ajs_group_id');

// Calls of a person who has been reset away are not delivered for the next one.
let generation = 0;

// Nobody's fields: what identifies somebody goes back to what the page started with. Calls that still
// wait are about the person who has left, and end here; pages are counted all the same.
const forget = () => {
  generation++;
  assign(Object.assign({ page_info: undefined }, calls.identify.fields({ traits: {}, isOther: true })));
  stopSurvey();
  //# if consent
  waiting = waiting && waiting.filter(({ type, drop }) => (type == 'page' && !denied) || drop('reset'));
  //# else
  waiting = waiting && waiting.filter(({ type, drop }) => type == 'page' || drop('reset'));
  //# end
};

const reset = options => {
  user.reset(objectOf(options).keepAnonymousId);
  group.reset();
  //# if countsPages
  //# if stored
  tolerate(() => {
    delete sessionStorage.wootric_pages;
  });
  //# end
  //# end
  forget();
  emit('reset');
};
