//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];
//# end
