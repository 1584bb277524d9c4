//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];

// The call as they leave it; nothing, if one of them did not hand it on, or threw: what it was about
// to take out must not go out.
const through = async (middleware, message) => {
  for (const step of middleware.filter(isFunction)) {
    const payload = { obj: message };
    message = undefined;
    try {
      await step({
        payload,
        integration: 'Wootric',
        integrations: payload.obj.integrations,
        next: handed => (message = (handed || payload).obj)
      });
    } catch (error) {
      message = debug(error);
    }
    if (!message) return;
  }
  return message;
};
//# end
