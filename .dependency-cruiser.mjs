// The import rule of docs/ARCHITECTURE.md. `npm run check` also fails when fewer modules were read than the project has.
const screens = '^(kiosk|counter|display|manager)/'
const rooms = ['lines', 'counters', 'people', 'ratings', 'closing']

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-imports-test', severity: 'error', from: { pathNot: '^test/|\\.test\\.tsx?$' }, to: { path: '^test/' } },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      from: { path: '^protocol/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^protocol/|^node_modules/valibot/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^server/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^server/domain/|^protocol/' },
    },
    ...rooms.map((room) => ({
      name: `room-${room}-meets-others-only-in-the-composing-files`,
      severity: 'error',
      from: { path: `^server/domain/${room}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^server/domain/(?!(${room}|calendar|setup)/)[^/]+/` },
    })),
    {
      name: 'journal-knows-only-types-of-the-domain',
      severity: 'error',
      from: { path: '^server/journal/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server/(?!journal/)|protocol/|printer/|kiosk/|counter/|display/|manager/|web/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sqlite-only-where-the-name-says-so',
      severity: 'error',
      from: { pathNot: 'sqlite[^/]*\\.ts$|^test/|\\.test\\.ts$' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'hall-knows-the-rules-and-the-journal-s-interface',
      severity: 'error',
      from: { path: '^server/(hall|showing|group-commit|watched-views|personal-records)\\.ts$' },
      to: {
        pathNot:
          '^server/(domain/|journal/journal\\.ts$|showing\\.ts$|group-commit\\.ts$|watched-views\\.ts$|personal-records\\.ts$)|^protocol/',
      },
    },
    {
      name: 'followers-read-the-journal',
      severity: 'error',
      from: { path: '^server/followers/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server/(?!followers/|journal/journal\\.ts$|domain/)|printer/|kiosk/|counter/|display/|manager/|web/)' },
    },
    {
      name: 'followers-know-only-types-of-the-domain',
      severity: 'error',
      from: { path: '^server/(followers|gateway)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'voice-knows-the-protocol-alone',
      severity: 'error',
      from: { path: '^server/voice/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server/(?!voice/)|printer/|kiosk/|counter/|display/|manager/|web/)' },
    },
    {
      name: 'gateway-asks-the-hall',
      severity: 'error',
      from: { path: '^server/gateway/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server/(?!gateway/|hall\\.ts$|domain/)|printer/|kiosk/|counter/|display/|manager/|web/)' },
    },
    {
      name: 'devices-know-the-protocol-alone',
      severity: 'error',
      from: { path: '^printer/|^(counter/keypad|kiosk/card)/agent/', pathNot: '\\.test\\.ts$|^printer/stubs/' },
      to: { path: '^(server|kiosk/(?!card/agent/)|counter/(?!keypad/agent/)|display|manager|web)/' },
    },
    {
      // A way to a device is one thing, whatever hangs at its end.
      name: 'signs-know-the-protocol-and-the-ways-to-a-device',
      severity: 'error',
      from: { path: '^display/signs/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(server|kiosk|counter|display(?!/signs/)|manager|web)/|^printer/(?!channel\\.ts$|channels/)' },
    },
    {
      name: 'web-is-shared',
      severity: 'error',
      from: { path: '^web/', pathNot: '\\.test\\.tsx?$' },
      to: { path: `^(server|printer)/|${screens}` },
    },
    ...['kiosk', 'counter', 'display', 'manager'].map((screen) => ({
      name: `${screen}-holds-views-and-no-rules`,
      severity: 'error',
      from: { path: `^${screen}/`, pathNot: '\\.test\\.tsx?$|^counter/keypad/agent/|^display/signs/' },
      to: { path: `^(server|printer|(?!${screen}/)(kiosk|counter|display|manager))/` },
    })),
    {
      name: 'screens-without-node',
      severity: 'error',
      from: { path: `^web/|${screens}`, pathNot: '\\.test\\.tsx?$|/agent/|^display/signs/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-broken-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|printer/stubs|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
}
