import type { Reporter, TestModule } from 'vitest/node';

/** Tells which test files were under way, where the run is told to end before it has. */
export default class UnderWay implements Reporter {
  readonly #files = new Set<string>();

  onInit(): void {
    process.once('SIGTERM', () => {
      console.log(`Under way when the run was ended: ${[...this.#files].join(', ') || 'no file'}`);
      process.exit(1);
    });
  }

  onTestModuleQueued({ relativeModuleId }: TestModule): void {
    this.#files.add(relativeModuleId);
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#files.delete(relativeModuleId);
  }
}
