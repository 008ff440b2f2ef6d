/** The panel "Interline" of the post's sidebar: the result of the last publish, loaded again after each save. */
(({ plugins, editPost, element, data, apiFetch, i18n }) => {
  const { createElement: h, useEffect, useState } = element;
  const { __ } = i18n;

  function ReportPanel() {
    const [lines, setLines] = useState([]);
    const { post, busy } = data.useSelect((select) => {
      const editor = select('core/editor');
      return {
        post: editor.getCurrentPostId(),
        busy: (editor.isSavingPost() && !editor.isAutosavingPost()) || editor.isPublishingPost(),
      };
    }, []);
    useEffect(() => {
      if (busy || !post) return;
      apiFetch({ path: `/interline/v1/report?post=${post}` })
        .then((report) => setLines(report.lines))
        .catch(() => setLines([__('The report couldn’t be loaded.', 'interline')]));
    }, [post, busy]);
    return h(
      editPost.PluginDocumentSettingPanel,
      { name: 'interline', title: 'Interline' },
      h('div', { role: 'status' }, ...lines.map((line, index) => h('p', { key: index }, line))),
    );
  }

  plugins.registerPlugin('interline', { render: ReportPanel, icon: null });
})(window.wp);
