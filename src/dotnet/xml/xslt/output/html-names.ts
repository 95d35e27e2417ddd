/** What .NET's writer knows of HTML; compared without case. Asked of it name by name. */

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements before and behind which indentation may break the line. */
export const blockElements = setOf(
  'address applet area base basefont blockquote body caption center col colgroup dd del dir div dl dt fieldset font ' +
    'form frame frameset h1 h2 h3 h4 h5 h6 head hr html iframe ins isindex legend li link map menu meta noframes ' +
    'noscript ol optgroup option p param pre s strike style table tbody td tfoot th thead title tr ul xmp',
)
/** Elements without end tag. */
export const emptyElements = setOf('area base basefont br col frame hr img input isindex link meta param')
/** Elements whose text isn't escaped. */
export const rawElements = setOf('script style')
/** Elements that may have an attribute without value. */
export const flagElements = setOf(
  'area button dir dl frame hr img input menu object ol optgroup option script select td textarea th ul',
)
export const flagAttributes = setOf(
  'checked compact declare defer disabled ismap multiple nohref noresize noshade nowrap readonly selected',
)
/** Elements whose addresses are escaped. */
export const addressElements = setOf('a area base blockquote del form head img input ins link object q script table')
export const addressAttributes = setOf(
  'action cite classid codebase data datasrc for href longdesc name profile src usemap',
)
