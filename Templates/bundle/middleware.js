//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];

// The call as they leave it; nothing, if one of them did not hand it on.
const through = async (middleware, message) => {
  for (const step of middleware) {
    let handed;
    await step({
      payload: { obj: message },
      integration: 'Wootric',
      integrations: message.integrations,
      next: payload => (handed = (payload || { obj: message }).obj)
    });
    if (!handed) return;
    message = handed;
  }
  return message;
};
//# end
