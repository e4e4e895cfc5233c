const { default: Sequencer } = require('@jest/test-sequencer');

/** Files run by name: the suites of one server share its data, so a run must meet it in the same order every time. */
module.exports = class ByName extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }
};
