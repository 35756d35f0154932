// @ts-check
/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
/** @typedef {{ element: Element, text: string, boxes: Box[] }} Piece */

/**
 * Runs in the page. Names every visible text that does not stand whole and alone in its place: cut off by what is around it, wider than its own
 * box, beyond the panel, under or over another text. What scrolls may hold more than it shows, and an element with a `title` tells the rest.
 */
;(() => {
  const slack = 1.5
  /** @type {Set<string>} */
  const found = new Set()

  const floating = [...document.querySelectorAll('dialog[open], [aria-modal="true"]')].at(-1)
  const shown = (/** @type {Element} */ element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && (!floating || floating.contains(element))
  const scrolls = (/** @type {string} */ overflow) => overflow === 'auto' || overflow === 'scroll'

  /** The glyphs of a line: its box is higher than they are, by what the font leaves above and below. */
  function glyphs(/** @type {DOMRect} */ rect) {
    const trim = rect.height * 0.26
    return { left: rect.left, right: rect.right, top: rect.top + trim, bottom: rect.bottom - trim }
  }

  function piecesOfPage() {
    /** @type {Piece[]} */
    const pieces = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || !text || !shown(element) || element.closest('script, style, svg, option')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1).map(glyphs)
      if (boxes.length > 0) pieces.push({ element, text: text.slice(0, 40), boxes })
    }
    return pieces
  }

  /** Cut by an ancestor that hides what does not fit; up to the first that scrolls, in that direction. */
  function cut(/** @type {Piece} */ { element, boxes }) {
    let across = true
    let down = true
    /** @type {Element | null} */
    let at = element
    for (; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(at)
      if (display === 'inline' || display === 'contents') continue
      if (scrolls(overflowX)) across = false
      if (scrolls(overflowY)) down = false
      const edge = at.getBoundingClientRect()
      for (const box of boxes) {
        if (across && overflowX !== 'visible' && (box.left < edge.left - slack || box.right > edge.right + slack)) return 'cut at a side'
        // What takes turns is away as a whole until its turn comes.
        if (at.matches('[data-takes-turns]') && (box.top >= edge.bottom - slack || box.bottom <= edge.top + slack)) return undefined
        if (down && overflowY !== 'visible' && (box.top < edge.top - slack || box.bottom > edge.bottom + slack)) return 'cut above or below'
      }
    }
    for (const box of boxes) {
      if (across && (box.left < -slack || box.right > innerWidth + slack)) return 'beyond the panel at a side'
      if (down && (box.top < -slack || box.bottom > innerHeight + slack)) return 'beyond the panel'
    }
    return undefined
  }

  function wide(/** @type {Piece} */ { element }) {
    const { display, overflowX, writingMode } = getComputedStyle(element)
    if (display === 'inline' || scrolls(overflowX) || writingMode !== 'horizontal-tb') return false
    return element.scrollWidth > element.clientWidth + 1
  }

  /** Lies over the last row of what scrolls, and leads to it. */
  const leadsOn = (/** @type {Element | null} */ element) => element?.closest('[data-testid="further"]') !== null

  /** The part of a piece that its surroundings let through. */
  function inView(/** @type {Piece} */ { element, boxes }) {
    let seen = boxes
    /** @type {Element | null} */
    let at = element
    for (; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at)
      if (overflowX === 'visible' && overflowY === 'visible') continue
      const edge = at.getBoundingClientRect()
      seen = seen.filter(
        (box) => box.top >= edge.top && box.bottom <= edge.bottom && box.left >= edge.left - slack && box.right <= edge.right + slack,
      )
    }
    // Rows pass under a head that stays.
    const head = element.closest('tbody')?.parentElement?.querySelector('thead')
    if (!head || getComputedStyle(head).position !== 'sticky') return seen
    const { bottom } = head.getBoundingClientRect()
    return seen.filter((box) => box.top >= bottom)
  }

  /** A line's box alone, higher than its letters, hides nothing; a ground does. */
  function hides(/** @type {Element} */ top, /** @type {Element} */ below) {
    /** @type {Element | null} */
    let at = top
    for (; at && !at.contains(below); at = at.parentElement) if (!/^rgba\(.*, 0\)$/.test(getComputedStyle(at).backgroundColor)) return true
    return false
  }

  const over = (/** @type {Box} */ a, /** @type {Box} */ b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack

  const pieces = piecesOfPage()
  for (const piece of pieces) {
    if (piece.element.closest('[title]')) continue
    const how = cut(piece) ?? (wide(piece) ? 'wider than its box' : undefined)
    if (how) found.add(`“${piece.text}” is ${how}`)
  }
  const seen = pieces.map((piece) => ({ ...piece, boxes: inView(piece) })).filter(({ boxes }) => boxes.length > 0)
  for (const [index, piece] of seen.entries()) {
    for (const other of seen.slice(index + 1))
      if (!leadsOn(other.element) && piece.boxes.some((box) => other.boxes.some((under) => over(box, under))))
        found.add(`“${piece.text}” and “${other.text}” overlap`)
    // What lets touches through is never met by them.
    if (getComputedStyle(piece.element).pointerEvents === 'none') continue
    for (const box of piece.boxes) {
      const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      if (top && !piece.element.contains(top) && !leadsOn(top) && hides(top, piece.element))
        found.add(`“${piece.text}” is covered by ${top.tagName.toLowerCase()}.${top.className}`)
    }
  }
  if (document.documentElement.scrollWidth > innerWidth + 1) found.add('the page scrolls sideways')
  return [...found]
})()
