/** The block "Question to readers": a paragraph with a question. It is saved as the shortcode that all editors share. */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: h, Fragment, useEffect } = element;
  const { __ } = i18n;

  /** Escaped for a shortcode's attribute, which ends at a quotation mark or a bracket. */
  const encode = (text) =>
    text.replace(/[%&"'<>[\]]/g, (character) => '%' + character.charCodeAt(0).toString(16).toUpperCase());
  const createId = () => Math.random().toString(36).slice(2, 12);

  function edit({ attributes, setAttributes, clientId }) {
    useEffect(() => {
      // A copied block is a separate question.
      const others = document.querySelectorAll(`[data-interline-question="${attributes.id}"]`);
      if (!attributes.id || others.length > 1) setAttributes({ id: createId() });
    }, [clientId]);
    return h(
      Fragment,
      null,
      h(
        'div',
        { ...blockEditor.useBlockProps(), 'data-interline-question': attributes.id },
        h(blockEditor.RichText, {
          tagName: 'p',
          value: attributes.content,
          onChange: (content) => setAttributes({ content }),
          placeholder: __('The paragraph', 'interline'),
          'aria-label': __('The paragraph', 'interline'),
        }),
        h(components.TextControl, {
          label: __('Question to readers', 'interline'),
          value: attributes.question,
          maxLength: 255,
          onChange: (question) => setAttributes({ question }),
        }),
      ),
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Question', 'interline') },
          h(components.ToggleControl, {
            label: __('Open the question when readers reach it', 'interline'),
            checked: attributes.opened,
            onChange: (opened) => setAttributes({ opened }),
          }),
        ),
      ),
    );
  }

  function save({ attributes }) {
    const { id, question, opened, content } = attributes;
    const opening = `[interline-question id="${id}" question="${encode(question)}" opened="${opened ? 1 : 0}"]`;
    return h(
      'p',
      blockEditor.useBlockProps.save(),
      h(element.RawHTML, null, opening + content + '[/interline-question]'),
    );
  }

  blocks.registerBlockType('interline/question', {
    apiVersion: 2,
    title: __('Question to readers', 'interline'),
    description: __('A paragraph with a question that readers answer next to it.', 'interline'),
    icon: 'format-chat',
    category: 'text',
    keywords: ['interline', __('feedback', 'interline')],
    attributes: {
      id: { type: 'string', default: '' },
      question: { type: 'string', default: '' },
      opened: { type: 'boolean', default: false },
      content: { type: 'string', default: '' },
    },
    transforms: {
      from: [
        {
          type: 'block',
          blocks: ['core/paragraph'],
          transform: ({ content }) => blocks.createBlock('interline/question', { content, id: createId() }),
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/paragraph'],
          transform: ({ content }) => blocks.createBlock('core/paragraph', { content }),
        },
      ],
    },
    edit,
    save,
  });
})(window.wp);
