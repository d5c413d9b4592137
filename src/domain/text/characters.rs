//! Which characters may reach a terminal: the tables behind sanitising, as ranges of code points.
//!
//! The ranges come from the Unicode Character Database (general categories Cc, Cf and Co, and the properties
//! `Default_Ignorable_Code_Point`, `Bidi_Control`, `Noncharacter_Code_Point` and `Emoji`). They hold whole blocks rather
//! than single characters, so that a later version of Unicode does not open a hole.

/// What becomes of a character wherever it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays, perhaps only in the right company.
    Keep,
    /// It goes without a trace: a terminal would obey it, or nobody would see it.
    Drop,
    /// It becomes U+FFFD: it means something only on one machine, or is far wider than terminals believe.
    Replace,
}

/// What becomes of `c`, which is no line break.
pub(super) const fn fate(c: char) -> Fate {
    match c {
        // C0, DEL and C1.
        '\0'..='\x1f' | '\x7f'..='\u{9f}'
        // Bidirectional controls.
        | '\u{061c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // Soft hyphen, grapheme joiner, fillers, vowels that show nothing, Mongolian selectors.
        | '\u{00ad}' | '\u{034f}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{ffa0}'
        // Zero-width space, word joiner, invisible operators, old format characters, byte order mark.
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{feff}'
        // Variation selectors that belong to no emoji.
        | '\u{fe00}'..='\u{fe0d}'
        // Annotations, and their unassigned neighbours.
        | '\u{fff0}'..='\u{fffb}'
        // Formats of hieroglyphs, shorthand and music.
        | '\u{13430}'..='\u{1343f}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        // Tags and more variation selectors.
        | '\u{e0000}'..='\u{e0fff}'
        // Noncharacters of the first plane; the last two of every plane follow below.
        | '\u{fdd0}'..='\u{fdef}' => Fate::Drop,
        c if (c as u32) & 0xfffe == 0xfffe => Fate::Drop,
        // Private use, and the one-character phrase that fonts draw twelve columns wide.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdfd}' => Fate::Replace,
        _ => Fate::Keep,
    }
}

/// Whether `c` can be a part of an emoji that is joined to another; flags and skin tones are not.
pub(super) const fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2194}'..='\u{2199}'
        | '\u{21a9}'..='\u{21aa}' | '\u{231a}'..='\u{231b}' | '\u{2328}' | '\u{23cf}' | '\u{23e9}'..='\u{23fa}'
        | '\u{24c2}' | '\u{25aa}'..='\u{25ab}' | '\u{25b6}' | '\u{25c0}' | '\u{25fb}'..='\u{25fe}'
        | '\u{2600}'..='\u{27bf}' | '\u{2934}'..='\u{2935}' | '\u{2b05}'..='\u{2b07}'
        | '\u{2b1b}'..='\u{2b1c}' | '\u{2b50}' | '\u{2b55}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{1f000}'..='\u{1f1e5}' | '\u{1f200}'..='\u{1f3fa}'
            | '\u{1f400}'..='\u{1faff}')
}

/// Whether `c` gives the emoji before it the colour of a skin.
pub(super) const fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether a variation selector may follow `c`: an emoji, or the base of a keycap.
pub(super) const fn takes_selector(c: char) -> bool {
    is_emoji(c) || matches!(c, '0'..='9' | '#' | '*')
}

/// Whether `c` belongs to a script in which a zero-width non-joiner changes how a word is written: Arabic and its
/// neighbours, the scripts of India, Tibetan, Myanmar, Khmer, Mongolian.
pub(super) const fn is_joining(c: char) -> bool {
    matches!(c,
        '\u{0600}'..='\u{0dff}' | '\u{0f00}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{a8e0}'..='\u{a8ff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{11000}'..='\u{11fff}')
}
