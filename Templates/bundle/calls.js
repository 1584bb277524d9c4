// A new list for each change: a listener may take itself away, or add another, while it is called.
let listeners = [];

const emit = (event, ...args) => {
  for (const entry of listeners)
    if (entry.event == event) {
      if (entry.isOnce) listeners = listeners.filter(other => other != entry);
      attempt(entry.listener, ...args);
    }
};

//# if stored
// Whom Wootric was told of, whatever an alias has made of it.
let told;
//# end

// What each call means to Wootric: what it calls the words that it starts with, the command that the
// SDK gets, and the fields that it sets before. What a person is or does may bring a survey; pages and
// groups are noted.
const calls = {
  identify: {
    words: ['userId'],
    command: 'run',
    fields: ({ userId, anonymousId, traits, isOther }) =>
      Object.assign(
        {
          // Every field is named, so that a missing trait clears it.
          //# emit fields
          email: plain(traits.email) || (/^\S+@\S+$/.test(userId) ? userId : undefined),
          created_at: signUp(traits.createdAt),
          language: plain(traits.language),
          //# end
          //# emit personProperties
          properties: propertiesOf(traits),
          //# end
          event_name: null,
          //# if stored
          segment_user_id: (told = userId || anonymousId),
          //# else
          segment_user_id: userId || anonymousId
          //# end
        },
        // The rest of what another person left.
        isOther && { group_info: undefined }
      )
  },
  // Of an event's properties only these are fields too; without one, the person's stays.
  track: {
    words: ['event'],
    command: 'run',
    fields: ({ event, properties }) =>
      //# emit isTracked
      event &&
      //# end
      {
        event_name: event,
        properties: propertiesOf(properties),
        //# emit eventFields
        email: plain(properties.email) || target().email,
        language: plain(properties.language) || target().language
        //# end
      }
  },
  //# if drops
  group: {
    words: ['groupId'],
    command: 'group',
    fields: ({ groupId, traits }) => ({ group_info: copyOf(kept(traits), { id: groupId }) })
  },
  page: {
    words: ['category', 'name'],
    command: 'page',
    fields: ({ properties }) => ({ page_info: kept(properties) })
  },
  //# else
  group: {
    words: ['groupId'],
    command: 'group',
    fields: ({ groupId, traits }) => ({ group_info: copyOf(traits, { id: groupId }) })
  },
  page: {
    words: ['category', 'name'],
    command: 'page',
    fields: ({ properties }) => ({ page_info: properties })
  },
  //# end
  alias: { words: ['userId', 'previousId'], fields: ({ userId }) => ({ segment_user_id: userId }) },
  screen: { words: ['category', 'name'], fields: () => {} }
};

//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];
//# end

// What the loader adds to a call that carries page data.
const isContext = argument => objectOf(argument).__t == 'bpc';

//# if asks
//# if stored
// Who has said no on another page or in another tab has taken the id away that we keep. A survey that is
// shown here, or waits, ends at once.
const heed = () => {
  if (written.ajs_anonymous_id && !recall('ajs_anonymous_id')) methods.consent(false);
};
addEventListener('storage', heed);

//# end
//# end
// Milliseconds until a callback is called at the latest.
let timeout = 300;

// Makes one call, in any of analytics.js's argument shapes: words, then one object, then the options.
// It is delivered when this returns, unless middleware holds it or the SDK is on its way. The promise
// is settled when it is delivered, or known not to be, for the reason that is thrown.
const send = (type, given) => {
  // Throws for a name that is no call.
  const { words: names, command, fields: fieldsOf } = calls[type];
  const dropped = reason => {
    //# if debugs
    debug(type, 'dropped:', reason);
    //# end
  };
  let tell;

  const sent = (async () => {
    //# if consent
    //# if stored
    //# if asks
    heed();
    //# else
    // Who has said no on another page or in another tab has taken the id away that we keep.
    if (written.ajs_anonymous_id && !recall('ajs_anonymous_id')) methods.consent(false);
    //# end
    //# end
    if (denied) throw 'consent';
    //# end

    // Read: what was given.
    const context = given.find(isContext) || analytics._page();
    const rest = given.filter(argument => !isContext(argument) && !isFunction(argument));
    const words = names.map(() => (is('Object', rest[0]) ? '' : textOf(rest.shift())));
    const isPage = names.includes('name');
    // One word is the page's name.
    if (isPage && !words[1]) words.reverse();
    const data = copyOf(objectOf(rest[0]));
    // An alias has no data, only options.
    const options = objectOf(rest[type == 'alias' ? 0 : 1]);

    // Remember: from here on nothing is looked up, so that the call keeps what it meant.
    const known = { identify: user, group }[type];
    const isOther = known && known.identify(words[0], data);
    const properties = isPage ? pageInfo(context, ...words, data) : data;
    const message = {
      type,
      integrations: Object.assign(
        {},
        objectOf(analytics._loadOptions).integrations,
        options.integrations
      ),
      userId: user.id(),
      groupId: group.id(),
      anonymousId: anonymousId(options.anonymousId),
      traits: known && known.traits(),
      properties,
      isOther
    };
    const named = names.map((name, index) => (message[name] = words[index] || message[name]));
    tell = () => emit(type, ...named, properties, options);
    //# if singlePage
    const place = placeOf(context.u);
    if (place != pageCalled) stopSurvey();
    //# if showLink
    if (place != pageCalled) endLook();
    //# end
    if (type == 'page') pageCalled = place;
    //# end
    //# if identifyLoads
    if (known == user) begin();
    //# end

    const born = generation;
    const deliver = message => {
      const { all, All = all, Wootric = All } = message.integrations;
      if (Wootric === false) throw 'integrations';
      //# if middleware
      //# if consent
      if (denied) throw 'consent';
      //# end
      if (born != generation && type != 'page') throw 'reset';
      //# end
      return inTurn(type, async () => {
        // Only a page is still here when its person has left, and says nothing of them.
        if (born != generation) message.properties = pageInfo(context);
        const fields = fieldsOf(message);
        //# if debugs
        //# if trackLimited
        if (!fields && message.event) throw "not in 'analytics.track'";
        //# end
        //# end
        if (!fields) throw 'no effect';
        //# if debugs
        debug(type, fields);
        //# end
        assign(fields);
        //# if pageSettings
        // Whom the call is about is known on the next page, too.
        if (!shown) throw 'surveys are off here';
        //# end
        //# if onePage
        if (isRepeated(type, command, placeOf(context.u))) return message;
        //# end
        //# if refuses
        if (command == 'run' && isRefused(true)) return message;
        //# end
        if (command) {
          //# if autoTheme
          // The visitor's system has the word, each time anew.
          if (base.modal_theme == 'auto')
            target().modal_theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
          //# end
          //# if pixel
          if (type == 'page') logPage();
          else hand(command);
          //# else
          hand(command);
          //# end
        }
        return message;
      });
    };

    //# if middleware
    // Pass: a step that has not handed on when it returns is waited for. One that does not, or throws,
    // ends the call: what it was about to take out must not go out.
    const pass = async (message, [step, ...rest]) => {
      if (!step) return deliver(message);
      let passed;
      const held = step({
        payload: { obj: message },
        integration: 'Wootric',
        integrations: message.integrations,
        next: payload =>
          (passed =
            passed || (objectOf(payload).obj && pass(payload.obj, rest).catch(dropped)))
      });
      if (!passed) await held;
      if (!passed) throw 'middleware';
      return passed;
    };
    return pass(message, [...sourceMiddleware, ...destinationMiddleware].filter(isFunction));
    //# else
    return deliver(message);
    //# end
  })().catch(dropped);

  // Tell: what a listener calls comes after this call, which is delivered.
  attempt(tell);
  // The callback is heard whatever comes of the call, and as in analytics.js not later than this:
  // what a page does next in it must not wait for an SDK.
  const callback = given.find(isFunction);
  if (callback)
    new Promise(resolve => {
      sent.then(resolve);
      setTimeout(resolve, timeout);
    }).then(callback);
  return sent;
};
