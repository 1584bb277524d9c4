/// Barriers for people who use a page with a keyboard, a screen reader, a phone or weak eyes,
/// by rules of WCAG 2.2 that a script can check. Open shadow roots are a part of the page.
///
///     let faults = try await browser.faults(of: "frames[0].document")
///     #expect(faults == [])
///
/// A rule that is met says nothing about what only people can judge: words, order of thought, calm.
enum PageAudit: String, CaseIterable {
  /// Controls have names, roles and ARIA attributes exist, and what they refer to does too.
  case names
  /// One `main`, one `h1`, no heading level left out, a language and a title.
  case structure
  /// 4.5:1 between text and what is behind it, 3:1 where it is large. Source: WCAG 1.4.3.
  case contrast
  /// Focus goes as eyes go, and can be seen. Source: WCAG 2.4.3, 2.4.7.
  case focus
  /// 24 by 24 pixels for a finger; links within text may be less. Source: WCAG 2.5.8.
  case targets
  /// Nothing wider than the window. Source: WCAG 1.4.10.
  case width
}

extension Browser {
  /// The faults of a page that is open, or of one in a frame of it, each with the element that has it.
  /// - Parameters:
  ///   - document: an expression for it.
  ///   - rules: those that are looked at.
  func faults(
    of document: String = "document", by rules: [PageAudit] = PageAudit.allCases
  ) async throws -> [String] {
    let names = JSON.array(rules.map { .string($0.rawValue) })
    let faults = try await run(
      "\(PageAudit.script)\nreturn audit(\(document), arguments[0])", names)
    return faults.array?.compactMap(\.string) ?? ["the audit gave no list: \(faults)"]
  }
}

extension PageAudit {
  fileprivate static let script = """
    const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]'

    const audit = (page, rules) => {
      const view = page.defaultView
      const roots = [page]
      for (const root of roots)
        for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot)
      const all = selector => roots.flatMap(root => [...root.querySelectorAll(selector)])
      const styleOf = one => view.getComputedStyle(one)
      const parentOf = one => one.parentElement || (one.getRootNode().host ?? null)
      const isSeen = one => one.checkVisibility
        ? one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0
        : one.getClientRects().length > 0 && styleOf(one).visibility == 'visible'
      const called = one => {
        const text = one.outerHTML.replace(/\\s+/g, ' ')
        return text.length > 70 ? text.slice(0, 70) + '…' : text
      }
      const faults = []
      const fault = (rule, words, one) => faults.push(`${rule}: ${words}${one ? ': ' + called(one) : ''}`)
      const seen = all(controls).filter(isSeen)
      const tabbable = seen.filter(one => one.tabIndex >= 0 && !one.disabled)

      const checks = {
        names() {
          const roles = ('alert alertdialog application article banner button cell checkbox columnheader ' +
            'combobox complementary contentinfo dialog document feed figure form grid gridcell group ' +
            'heading img link list listbox listitem log main menu menubar menuitem meter navigation none ' +
            'note option presentation progressbar radio radiogroup region row rowgroup rowheader search ' +
            'searchbox separator slider spinbutton status switch tab table tablist tabpanel textbox timer ' +
            'toolbar tooltip tree treeitem').split(' ')
          const textOf = one => (one.textContent || '').trim() || (one.getAttribute('alt') || '').trim() ||
            [...one.querySelectorAll('img')].map(image => image.alt).join('')
          const byID = (one, id) => one.getRootNode().getElementById(id)
          const nameOf = one => {
            const by = one.getAttribute('aria-labelledby')
            if (by) return by.split(' ').map(id => textOf(byID(one, id) || view.document.createElement('i'))).join('')
            const own = one.getAttribute('aria-label') || one.getAttribute('title') || ''
            const labels = [...(one.labels || [])].map(textOf).join('')
            const holds = /^(A|BUTTON|SUMMARY)$/.test(one.tagName) ? textOf(one) : ''
            return (own + labels + holds).trim()
          }
          for (const one of seen.filter(one => one.tabIndex >= 0)) if (!nameOf(one)) fault('names', 'has no name', one)
          for (const one of all('fieldset'))
            if (isSeen(one) && !one.querySelector('legend') && !nameOf(one)) fault('names', 'has no legend', one)
          for (const one of all('img:not([alt])')) fault('names', 'has no alternative', one)
          for (const one of all('[role]'))
            if (!roles.includes(one.getAttribute('role'))) fault('names', 'has an unknown role', one)
          for (const one of all('*')) {
            const isPlain = /^(DIV|SPAN|P|PRE|CODE|I|B)$/.test(one.tagName) && !one.getAttribute('role')
            if (isPlain && (one.hasAttribute('aria-label') || one.hasAttribute('aria-labelledby')))
              fault('names', 'is named and has no role', one)
            for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
              for (const id of (one.getAttribute(name) || '').split(' '))
                if (id && !byID(one, id)) fault('names', `${name} leads nowhere`, one)
          }
          for (const root of roots) {
            const ids = [...root.querySelectorAll('[id]')].map(one => one.id)
            for (const id of ids.filter((id, index) => ids.indexOf(id) != index)) fault('names', `two are called ${id}`)
          }
        },

        structure() {
          if (!page.documentElement.lang) fault('structure', 'no language')
          if (!page.title) fault('structure', 'no title')
          for (const name of ['main', 'h1'])
            if (all(name).filter(isSeen).length != 1) fault('structure', `not one ${name}`)
          let last = 0
          for (const one of [...page.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isSeen)) {
            const level = +one.tagName[1]
            if (level > last + 1) fault('structure', 'a level is left out', one)
            last = level
          }
        },

        contrast() {
          // `rgb(1, 2, 3)`, `rgba(…)` or `color(srgb 0.1 …)`.
          const channels = text => {
            const numbers = (text.match(/[\\d.]+(e-?\\d+)?/g) || []).map(Number)
            const scale = text.startsWith('color') ? 255 : 1
            const [red, green, blue, alpha = 1] = numbers
            return { rgb: [red * scale, green * scale, blue * scale], alpha }
          }
          const over = (front, behind) =>
            front.rgb.map((value, index) => value * front.alpha + behind[index] * (1 - front.alpha))
          const behind = one => {
            const layers = []
            for (let at = one; at; at = parentOf(at)) {
              layers.unshift(channels(styleOf(at).backgroundColor))
              if (layers[0].alpha == 1) break
            }
            const isDark = view.matchMedia('(prefers-color-scheme: dark)').matches
            const canvas = isDark && /dark/.test(styleOf(page.documentElement).colorScheme) ? [18, 18, 18] : [255, 255, 255]
            return layers.reduce((color, layer) => over(layer, color), canvas)
          }
          const luminance = rgb => {
            const [red, green, blue] = rgb.map(value => {
              const part = value / 255
              return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
            })
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue
          }
          const judge = (one, color, words) => {
            const back = behind(one)
            const [high, low] = [luminance(over(channels(color), back)), luminance(back)].sort((a, b) => b - a)
            const ratio = (high + 0.05) / (low + 0.05)
            const style = styleOf(one)
            const size = parseFloat(style.fontSize)
            const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700)
            if (ratio < (isLarge ? 3 : 4.5)) fault('contrast', `${words} ${ratio.toFixed(2)}:1`, one)
          }
          const isFaint = one => {
            for (let at = one; at; at = parentOf(at)) if (styleOf(at).opacity == 0) return true
            return false
          }
          const isClipped = one => {
            const { width, height } = one.getBoundingClientRect()
            return width <= 1 && height <= 1
          }
          for (const one of all('body, body *').concat(roots.slice(1).flatMap(root => [...root.querySelectorAll('*')]))) {
            if (!isSeen(one) || one.disabled || isFaint(one) || isClipped(one)) continue
            const holdsText = [...one.childNodes].some(node => node.nodeType == 3 && node.data.trim())
            if (holdsText || one.value) judge(one, styleOf(one).color, 'text has')
            if (one.placeholder) judge(one, view.getComputedStyle(one, '::placeholder').color, 'placeholder has')
          }
        },

        focus() {
          for (const one of seen) if (one.tabIndex > 0) fault('focus', 'has an order of its own', one)
          // An element that has scrolled out of its pane is where the pane is.
          const placeOf = one => {
            let { left, top, right, bottom } = one.getBoundingClientRect()
            for (let at = parentOf(one); at; at = parentOf(at)) {
              if (styleOf(at).overflowY == 'visible' || at == page.body || at == page.documentElement) continue
              const pane = at.getBoundingClientRect()
              const within = (value, low, high) => Math.min(Math.max(value, low), high)
              top = within(top, pane.top, pane.bottom)
              bottom = within(bottom, pane.top, pane.bottom)
            }
            return { left, top, right, bottom }
          }
          // A fixed element lies over the page, wherever it is in the document.
          const layerOf = one => {
            for (let at = one; at; at = parentOf(at)) if (/fixed|sticky/.test(styleOf(at).position)) return at
            return null
          }
          const order = tabbable.filter(one => one.type != 'radio' || one.checked)
          const places = order.map(placeOf)
          order.forEach((one, index) => {
            const [here, next] = [places[index], places[index + 1]]
            if (!next || layerOf(one) != layerOf(order[index + 1])) return
            const isUp = next.top < here.top - 1 && next.bottom <= here.top + 1 && next.left < here.right
            const isLeft = next.top < here.bottom - 1 && next.bottom > here.top + 1 && next.right <= here.left + 1
            if (isUp || isLeft) fault('focus', 'comes before what is above or left of it', one)
          })
          const looks = one =>
            [one, one.nextElementSibling, parentOf(one)].filter(Boolean).map(near => {
              const { outlineStyle, outlineWidth, boxShadow, borderColor } = styleOf(near)
              return [outlineStyle == 'none' ? '' : outlineWidth, boxShadow, borderColor].join()
            }).join('|')
          const before = page.activeElement
          const { scrollX, scrollY } = view
          for (const one of tabbable) {
            // The parts of a date have the focus, each in its turn.
            if (one.tagName == 'IFRAME' || one.type == 'date') continue
            page.activeElement && page.activeElement.blur()
            const plain = looks(one)
            one.focus({ preventScroll: true, focusVisible: true })
            if (one.getRootNode().activeElement == one && looks(one) == plain) fault('focus', 'does not show it', one)
          }
          page.activeElement && page.activeElement.blur()
          if (before && before != page.body) before.focus({ preventScroll: true })
          view.scrollTo(scrollX, scrollY)
        },

        targets() {
          for (const one of tabbable) {
            const isScrolled = !/^(A|BUTTON|INPUT|SELECT|TEXTAREA|SUMMARY)$/.test(one.tagName)
            if (isScrolled || (one.tagName == 'A' && styleOf(one).display == 'inline')) continue
            const boxes = [one, ...(one.labels || [])].map(part => part.getBoundingClientRect())
            const [width, height] = ['width', 'height'].map(side => Math.max(...boxes.map(box => box[side])))
            if (width < 24 || height < 24)
              fault('targets', `is ${Math.round(width)} by ${Math.round(height)} pixels`, one)
          }
        },

        width() {
          const { scrollWidth, clientWidth } = page.scrollingElement
          if (scrollWidth <= clientWidth) return
          const wide = all('body *').filter(one => isSeen(one) && one.getBoundingClientRect().right > clientWidth + 1)
          fault('width', `${scrollWidth} pixels in ${clientWidth}`, wide[0])
        }
      }
      view.focus()
      for (const rule of rules) checks[rule]()
      return faults
    }
    """
}
