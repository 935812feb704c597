import type { Environment } from 'vitest/runtime';

declare global {
  /** Ends the browser that the test files of this process share, where one was started. */
  var endBrowser: (() => Promise<void>) | undefined;
}

/** Where the tests of pages run: Node, whose processes end the browser that their files share when they have run the last of them. */
const environment: Environment = {
  name: 'browser',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: () => globalThis.endBrowser?.() }),
};

export default environment;
