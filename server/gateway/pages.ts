/** Addresses of the screens (WIRE: Pages), and the built page behind each. */
export const pages: readonly { readonly path: string; readonly page: string }[] = [
  { path: '/', page: 'web/start' },
  { path: '/kiosk', page: 'kiosk' },
  { path: '/counter', page: 'counter' },
  { path: '/board', page: 'display/board' },
  { path: '/window/:counter', page: 'display/window' },
  { path: '/keypad/:counter', page: 'counter/keypad' },
  { path: '/manager', page: 'manager' },
  { path: '/guide', page: 'manager/guide' },
  { path: '/setup', page: 'web/setup' },
  { path: '/book', page: 'kiosk/book' },
  { path: '/t/:code', page: 'kiosk/phone' },
  { path: '/c/:code', page: 'kiosk/case' },
]
