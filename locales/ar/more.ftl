# نوافذ الورشة: تُجلب بعد أن تبدأ.
# Arabic: needs a native reader, see app.ftl.

rename-title = تغيير اسمك
renamed = اسمك الآن { $alias }.
not-you-text = يغادر هذا الجهاز الورشة، كي يستطيع الشخص التالي الانضمام باسم آخر. ما كتبته يبقى.
not-you-unsaved = { $count ->
    [0] ما زالت نصوص لم تُقبل محفوظة على هذا الجهاز: { $drafts }. ستختفي إذا غادرت الآن.
    [zero] ما زالت نصوص لم تُقبل محفوظة على هذا الجهاز: { $drafts }. ستختفي إذا غادرت الآن.
    [one] تغيير واحد لم يُحفظ بعد. سيضيع إذا غادرت الآن. انتظر حتى يظهر «حُفظ كل شيء».
    [two] تغييران لم يُحفظا بعد. سيضيعان إذا غادرت الآن. انتظر حتى يظهر «حُفظ كل شيء».
    [few] { $count } تغييرات لم تُحفظ بعد. ستضيع إذا غادرت الآن. انتظر حتى يظهر «حُفظ كل شيء».
    [many] { $count } تغييرًا لم يُحفظ بعد. ستضيع إذا غادرت الآن. انتظر حتى يظهر «حُفظ كل شيء».
   *[other] { $count } تغيير لم يُحفظ بعد. ستضيع إذا غادرت الآن. انتظر حتى يظهر «حُفظ كل شيء».
}
not-you-go = مغادرة الورشة على هذا الجهاز
colour-title = لون الملاحظة
move-title = نقل الملاحظة
move-where = إلى أي منطقة؟
move-choose = اختر…
move-go = نقل
group-title = جمع الملاحظة
group-which = مع ماذا؟
group-existing = مجموعة
group-notes = ملاحظة في المنطقة نفسها
group-name-hint = ما الذي يجمعها؟ يمكن تركه فارغًا.
group-go = جمع
people = الأشخاص
people-now = هنا الآن ({ $count })
people-away = ليسوا هنا الآن ({ $count })
people-removed = أُخرجوا ({ $count })
role-facilitator = مدير الورشة
role-staff = من العاملين
role-resident = من السكان
person-actions = إجراءات على { $alias }
make-facilitator = جعله مديرًا للورشة
make-staff = جعله من العاملين
make-resident = جعله من السكان
remove-open = إخراج…
remove = إخراج
remove-title = هل تريد إخراج { $alias }؟
remove-text = لن يستطيع هذا الشخص رؤية شيء هنا أو كتابته. ما كتبه يبقى. يمكنك إدخاله مرة أخرى.
removed-said = أُخرج { $alias }.
readmit = إدخال مرة أخرى
drafts = لم تُقبل
drafts-text = هذه النصوص لم تُقبل. تبقى هنا، على هذا الجهاز، حتى ترميها.
drafts-none = لم يبق شيء هنا.
draft-yours = نصك
draft-now = ما تقوله الملاحظة الآن
draft-retry = حاول مرة أخرى
draft-replace = إرسال كنص جديد
draft-as-new = إرسال كملاحظة جديدة
draft-discard = رمي
refused-unknown_target = ما غيّرته لم يعد موجودًا.
refused-id_taken = اعترض شيء آخر الطريق. حاول مرة أخرى.
refused-not_allowed = دورك لا يسمح بهذا.
refused-not_yours = لا يستطيع ذلك إلا من كتب الملاحظة.
refused-not_open = لم تكن الورشة مفتوحة بعد.
refused-read_only = كان مدير الورشة قد أوقف الكتابة مؤقتًا. حاول مرة أخرى عندما تستمر.
refused-closed = كانت الورشة قد أُغلقت.
refused-removed = كنت قد أُخرجت من الورشة.
refused-text_empty = لا يوجد نص. اكتب شيئًا.
refused-text_too_long = النص طويل جدًا: { $limit } حرف على الأكثر. اختصره.
refused-text_invalid = في النص رموز لا يمكن عرضها. اكتبه مرة أخرى من دونها.
refused-stale_text = تغير نص الملاحظة في هذه الأثناء. اختر النص الذي يبقى.
refused-too_many_notes = الورشة ممتلئة: { $limit } ملاحظة على الأكثر. اسأل مدير الورشة.
refused-too_many_areas = لا مكان لمناطق أخرى: { $limit } على الأكثر.
refused-too_many_members = الورشة ممتلئة. اسأل مدير الورشة.
refused-too_many_in_cluster = المجموعة ممتلئة: { $limit } ملاحظة على الأكثر. ابدأ مجموعة أخرى.
refused-out_of_bounds = هذا خارج اللوحة. ضعها أقرب إلى الوسط.
refused-bad_value = هذا الخيار غير موجود. أعد تحميل الصفحة.
refused-already = هي كذلك بالفعل.
refused-last_facilitator = يبقى للورشة دائمًا مدير واحد. اجعل شخصًا آخر مديرًا أولًا.
refused-client_taken = شخص آخر يستخدم مكان هذه الصفحة. أعد تحميل الصفحة.
refused-client_forgotten = غاب هذا الجهاز طويلًا حتى نسيه الخادم. حاول مرة أخرى.
refused-n_reused = أُرسلت مرتين بمحتوى مختلف. حاول مرة أخرى.
refused-internal = عطل في الخادم. سُجّل العطل؛ حاول مرة أخرى.
refused-orphaned = لم يعد ممكنًا إرسالها حين انقطع الاتصال.
about = الورشة
about-here = الجميع هنا
search-title = البحث في الورشة
search-words = كلمات في ملاحظة
search-hint = يشمل البحث كل اللوحات. لا فرق بين الحروف المشكولة وغيرها، ولا بين الكبيرة والصغيرة.
search-found = الملاحظات التي وُجدت
search-count = { $count ->
    [0] لا ملاحظة فيها هذا. جرب كلمات أقل أو غيرها.
    [zero] لا ملاحظة فيها هذا. جرب كلمات أقل أو غيرها.
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
search-many = { $count } ملاحظة؛ تظهر أفضل { $shown }. كلمة أخرى تجعلها أقل.
refused-too_many_boards = لا مكان للوحات أخرى: { $limit } على الأكثر.
refused-too_many_links = لا مكان لروابط أخرى: { $limit } على الأكثر.
refused-too_many_at_once = ملاحظات كثيرة دفعة واحدة: { $limit } على الأكثر. خذ أقل.
refused-not_empty = ما زالت فيها ملاحظات. انقلها أو احذفها أولًا.
refused-last_board = تبقى للورشة دائمًا لوحة واحدة.
refused-last_area = تبقى للوحة دائمًا منطقة واحدة.

## المظهر على هذا الجهاز
theme = فاتح أو داكن
theme-auto = كما في الجهاز
theme-light = فاتح
theme-dark = داكن
contrast = التباين
contrast-auto = كما في الجهاز
contrast-more = أكثر
calm = هدوء
calm-hint = لا مؤشرات للآخرين، ولا شيء يتحرك.
speaking = الإعلان عن تغييرات الآخرين
speaking-hint = جملة واحدة بين حين وآخر، مثل «5 ملاحظات جديدة، نُقلت اثنتان».
