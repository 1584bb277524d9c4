//# if consent
// After a no nothing is kept, stored or asked for, until a yes. The loader has heard of one that
// came before us: its `push` is in the way of the queue's own. Then we are here to forget.
let denied = analytics.push != [].push;
//# end
