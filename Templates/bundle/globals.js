//# if globals
// The vendor's other globals; what the page has in them besides stays.
//# emit globals
window.customMessages = Object.assign({}, window.customMessages, { wootric_question: 'Why?' });
//# end
//# end
