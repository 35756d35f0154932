/** Keys that open the browser's own dialogs, or change its zoom. */
const browserKeys = new Set(['p', 's', 'o', 'f', 'g', 'u', 'j', 'h', '+', '-', '=', '0'])

/** A kiosk belongs to whoever stands before it for a minute: nothing here leads out of it, selects, drags, zooms or opens a menu. */
export function guard(target: Window): void {
  const stop = (event: Event) => event.preventDefault()
  for (const kind of ['contextmenu', 'selectstart', 'dragstart', 'drop', 'gesturestart']) target.addEventListener(kind, stop)
  const several = (event: TouchEvent) => event.touches.length > 1 && event.preventDefault()
  target.addEventListener('touchstart', several, { passive: false })
  target.addEventListener('touchmove', several, { passive: false })
  target.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false })
  target.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && browserKeys.has(event.key.toLowerCase())) event.preventDefault()
  })
}
