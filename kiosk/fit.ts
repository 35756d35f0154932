const panel = { width: 1080, height: 1920 }

/** Kiosk panels differ in pixels, not in shape; on a desk the whole kiosk is shown small rather than cut off. */
export function fitWindow(): void {
  const resize = () => {
    const scale = Math.min(innerWidth / panel.width, innerHeight / panel.height)
    document.documentElement.style.setProperty('--fit', String(scale))
  }
  addEventListener('resize', resize)
  resize()
}
