/** The classic editor's button: asks readers about the selected words. */
// Not an arrow function, because TinyMCE calls its plugins with `new`.
window.tinymce.PluginManager.add('interline', function (editor) {
  const texts = window.interlineTexts;
  // Escaped for a shortcode's attribute. TinyMCE would decode entities.
  const encode = (text) =>
    text.replace(/[%&"'<>[\]]/g, (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase());

  function ask() {
    const phrase = editor.selection.getContent();
    if (!phrase.trim()) return editor.windowManager.alert(texts.select);
    if (/<\/?(?:p|li|h[1-6]|div|blockquote)\b/i.test(phrase))
      return editor.windowManager.alert(texts.oneParagraph);
    editor.windowManager.open({
      title: texts.title,
      body: [
        { type: 'textbox', name: 'question', label: texts.question, minWidth: 320, maxLength: 255 },
        { type: 'checkbox', name: 'opened', text: texts.opened },
      ],
      onsubmit: ({ data }) => {
        const id = Math.random().toString(36).slice(2, 12);
        const attributes = `id="${id}" question="${encode(data.question)}" opened="${data.opened ? 1 : 0}"`;
        editor.selection.setContent(`[interline-question ${attributes}]${phrase}[/interline-question]`);
      },
    });
  }

  editor.addButton('interline_question', { icon: 'wp_help', tooltip: texts.title, onclick: ask });
});
