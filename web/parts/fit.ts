/**
 * A panel is laid out for its usual size (LOOK, "Size from reading distance"); another panel shows the same drawing larger or smaller, and
 * gives what is left over of its longer side to the layout.
 */
function layOut(width: number, height: number): void {
  const zoom = Math.min(innerWidth / width, innerHeight / height)
  document.body.style.setProperty('zoom', String(zoom))
  document.body.style.width = `${innerWidth / zoom}px`
  document.body.style.height = `${innerHeight / zoom}px`
}

/** Lays the page out for its usual size, now and whenever the panel changes. */
export function keepFitting(layout: () => readonly [width: number, height: number]): void {
  const lay = () => layOut(...layout())
  addEventListener('resize', lay)
  lay()
}
