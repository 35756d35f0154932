import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], extra: object = {}) => ({
  test: {
    name,
    include,
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: ['test/fixtures/patience.ts'],
    expect: { poll: { timeout: 8000 } },
    ...extra,
  },
})

/** `quick` is what every change must pass, `long` the rest. Tests that start servers and browsers run one file at a time. */
export default defineConfig({
  test: {
    projects: [
      project('unit', [
        '{protocol,server,printer,kiosk,counter,display,manager,web}/**/*.test.{ts,tsx}',
        'test/{contract,properties,day,bench}/**/*.test.ts',
      ]),
      project('scenario', ['test/{scenario,device}/**/*.test.ts'], { fileParallelism: false }),
      project('e2e', ['test/e2e/**/*.test.ts'], { fileParallelism: false, testTimeout: 180_000, hookTimeout: 120_000 }),
      project('long', ['test/faults/**/*.test.ts', 'test/{looks,long}/**/*.test.ts'], {
        fileParallelism: false,
        testTimeout: 900_000,
        hookTimeout: 120_000,
      }),
    ],
  },
})
