# نوافذ الورشة: تُجلب بعد أن تبدأ.
# Arabic: needs a native reader, see app.ftl.

rename-title = تغيير اسمك
rename-fixed = اختار من يديرون الورشة هذا الاسم لك. تحدّث إليهم إن أردت اسمًا آخر. { $reason }
named = أعطاك من يديرون الورشة اسمًا آخر: { $alias }.
named-read = قرأت ذلك
reverted = تراجع من يديرون الورشة عمّا فعلتَه هنا.
reverted-lately = تراجع من يديرون الورشة عمّا فعلتَه هنا بعد { $time }.
reverted-stays = ما بنى عليه الآخرون باقٍ.
reverted-votes = إن كنت قد صوّتَّ في تصويت مفتوح فيمكنك أن تصوّت من جديد.
reverted-back = عاد ما فعلتَه هنا كما كان.
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
people-poll = شبكتك لا تسمح بالاتصال المباشر، لذلك تسأل هذه الصفحة الخادم مرة بعد مرة. كل شيء يعمل كالمعتاد، بتأخر لحظة.
role-facilitator = مدير الورشة
role-staff = من العاملين
role-resident = من السكان
person-actions = إجراءات على { $alias }
make-facilitator = جعله مديرًا للورشة
make-staff = جعله من العاملين
make-resident = جعله من السكان
person-mute = إيقاف كتابته مؤقتًا …
person-unmute = السماح له بالكتابة من جديد
person-rename = إعطاء اسم آخر …
person-remove = إخراج …
person-ban = إخراج ومنع العودة …
person-readmit = السماح بالدخول من جديد
person-unmuted = يمكن لـ { $alias } الكتابة من جديد.
person-readmitted = يمكن لـ { $alias } الدخول من جديد.
person-is-muted = الكتابة موقوفة
person-is-banned = ممنوع من الدخول
about-author = عمّن كتبها …
person-notes = { $count ->
    [zero] لا ملاحظات على اللوحات
    [one] ملاحظة واحدة على اللوحات
    [two] ملاحظتان على اللوحات
    [few] { $count } ملاحظات على اللوحات
    [many] { $count } ملاحظة على اللوحات
   *[other] { $count } ملاحظة على اللوحات
}
deleted = حُذفت الملاحظة.
deleted-notes = { $count ->
    [zero] لم تُحذف أي ملاحظة.
    [one] حُذفت ملاحظة واحدة.
    [two] حُذفت ملاحظتان.
    [few] حُذفت { $count } ملاحظات.
    [many] حُذفت { $count } ملاحظة.
   *[other] حُذفت { $count } ملاحظة.
}
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
refused-words_wait = يقرأ مديرو الورشة كلماتك أولًا. لذلك يمكنك الآن كتابة ملاحظاتك، لا الكتابة في ملاحظات الآخرين ولا في عناوين المجموعات.
refused-not_open = لم تكن الورشة مفتوحة بعد.
refused-read_only = كان مدير الورشة قد أوقف الكتابة مؤقتًا. حاول مرة أخرى عندما تستمر.
refused-more_seen = تغيّر ما يراه الآخرون أثناء كتابتك: ستظهر ملاحظتك، أو اسم كاتبها، لأشخاص أكثر مما قيل لك. كلماتك ما زالت هنا؛ أرسلها فقط إن أردت.
refused-not_your_table = لا يغيّر ما هو هناك إلا من يجلسون إلى تلك الطاولة.
refused-muted = كان من يديرون الورشة قد أوقفوا كتابتك مؤقتًا. تحدّث إليهم.
refused-door_shut = لا يمكن لأحد جديد الدخول الآن.
refused-must_ask = من يديرون الورشة يُدخلون الناس واحدًا واحدًا.
refused-closed = كانت الورشة قد أُغلقت.
refused-removed = كنت قد أُخرجت من الورشة.
refused-text_empty = لا يوجد نص. اكتب شيئًا.
refused-text_too_long = النص طويل جدًا: { $limit } حرف على الأكثر. اختصره.
refused-too_big = هذا كثير دفعة واحدة: { $limit } كيلوبايت على الأكثر. الصقه على أجزاء.
refused-text_invalid = في النص رموز لا يمكن عرضها. اكتبه مرة أخرى من دونها.
refused-stale_text = تغير نص الملاحظة في هذه الأثناء. اختر النص الذي يبقى.
refused-stale_step = غيّره آخرون منذ ذلك الحين.
refused-too_many_notes = الورشة ممتلئة: { $limit } ملاحظة على الأكثر. اسأل مدير الورشة.
refused-too_many_areas = لا مكان لمناطق أخرى: { $limit } على الأكثر.
refused-too_many_members = الورشة ممتلئة. اسأل مدير الورشة.
refused-too_many_in_cluster = المجموعة ممتلئة: { $limit } ملاحظة على الأكثر. ابدأ مجموعة أخرى.
refused-out_of_bounds = هذا خارج اللوحة. ضعها أقرب إلى الوسط.
refused-kept = هذه الملاحظة لا يراها سواك بعد. يمكن ذلك بعد عرضها.
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
refused-too_many_flags = بلاغات كثيرة جدًا: { $limit } على الأكثر. تحدث مع مدير الورشة.
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

## عدة ملاحظات
colour-several = لون { $count } ملاحظة
move-several = نقل { $count } ملاحظة
group-several = جمع { $count } ملاحظة
group-new = مجموعة جديدة من هذه
size = الحجم
size-title = حجم الملاحظة
size-hint = المساحة التي تأخذها على اللوحة. تظهر في القائمة كما كانت.
size-name = العرض { $wide }، الارتفاع { $high }
links-title = روابط الملاحظة
links-sources = مبنية على
links-sources-none = لا شيء بعد: اربطها بما بُنيت عليه.
links-results = ما نتج عنها
links-results-none = لا شيء بعد.
link-new = ربط بملاحظة من مرحلة أخرى
link-search = كلمات الملاحظة
link-search-hint = اكتب كلمة منها. ترتيب المراحل يبين أيهما مبنية على الأخرى.
link-search-count = { $count ->
    [0] لا ملاحظة من مرحلة أخرى فيها هذه الكلمات.
    [zero] لا ملاحظة من مرحلة أخرى فيها هذه الكلمات.
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
link-as-source = { $stage }: هذه مبنية عليها
link-as-result = { $stage }: نتجت عن هذه
link-added = تم الربط.
link-removed = أُزيل الرابط.
link-visit = الذهاب إلى: { $text }
link-remove = إزالة الرابط إلى: { $text }
people-lead = من تجعله مديرًا هنا يدير من جهازه فقط. ليدير بحساب ويجد الورشة مرة أخرى: ادعه برابط، من «إدارة».
others-none = هنا يُقال ما يفعله الآخرون.
others-muted = لا يُقال ما يغيره الآخرون.
others-switch = الإخبار بما يغيره الآخرون
choose = اختيار عدة ملاحظات
choose-note = اختيار: { $text }
choose-all = اختيار الكل
choose-all-of = اختيار كل ما في { $area }
choose-none = إلغاء الاختيار
choose-none-of = إلغاء اختيار ما في { $area }
choose-most = { $most } ملاحظة معًا على الأكثر.
choose-first = اختر ملاحظات أولًا.
choose-not-yours = { $count ->
    [zero] كلها لك.
    [one] إحداها ليست لك: اللون والحذف لمن كتبها.
    [two] اثنتان منها ليستا لك: اللون والحذف لمن كتبهما.
    [few] { $count } منها ليست لك: اللون والحذف لمن كتبها.
    [many] { $count } منها ليست لك: اللون والحذف لمن كتبها.
   *[other] { $count } منها ليست لك: اللون والحذف لمن كتبها.
}
chosen-title = الملاحظات المختارة
chosen-count = { $count ->
    [zero] لم تُختر أي ملاحظة
    [one] اختيرت واحدة
    [two] اختيرت اثنتان
    [few] اختيرت { $count }
    [many] اختيرت { $count }
   *[other] اختيرت { $count }
}
group-these = جمع…
taken-gone = حذف شخص آخر الملاحظة. أنت عند التالية.
taken-gone-writing = حذف شخص آخر الملاحظة. ما كتبته محفوظ في «لم تُقبل».
taken-moved = نقل شخص آخر الملاحظة إلى { $area }. أنت عند التالية.
taken-moved-writing = نقل شخص آخر الملاحظة إلى { $area }. يمكنك متابعة الكتابة.
taken-away-writing = نقل شخص آخر الملاحظة إلى { $area }. ما كتبته ينتظرك هناك.
taken-follow = الذهاب إلى هناك

## ما يُفعل على اللوحة
board-more = المزيد على اللوحة
selected = { $count ->
    [0] لم يُحدد شيء
    [zero] لم يُحدد شيء
    [one] حُددت ملاحظة واحدة
    [two] حُددت ملاحظتان
    [few] حُددت { $count } ملاحظات
    [many] حُددت { $count } ملاحظة
   *[other] حُددت { $count } ملاحظة
}
selection = الملاحظات المحددة
selection-hint = اضغط على الملاحظات، أو ارسم إطارًا حولها.
selection-end = إنهاء التحديد
select-several = تحديد عدة ملاحظات
select-area = تحديد كل ما في «{ $area }»
select-board = تحديد كل ما على اللوحة
select-group = تحديد ملاحظاتها
select-note = تحديد
unselect-note = إلغاء التحديد
note-selected = { $label }، محددة
duplicate = تكرار
align = محاذاة
align-left = إلى اليسار
align-centre = على خط عمودي
align-right = إلى اليمين
align-top = إلى الأعلى
align-middle = على خط أفقي
align-bottom = إلى الأسفل
align-across = مسافات متساوية أفقيًا
align-down = مسافات متساوية عموديًا
align-tidy = في شبكة مرتبة
align-needs-two = حدد ملاحظتين على الأقل.
aligned = { $count ->
    [zero] لم تُحاذَ أي ملاحظة
    [one] حُوذيت ملاحظة واحدة
    [two] حُوذيت ملاحظتان
    [few] حُوذيت { $count } ملاحظات
    [many] حُوذيت { $count } ملاحظة
   *[other] حُوذيت { $count } ملاحظة
}
notes-moved = { $count ->
    [zero] لم تُنقل أي ملاحظة. { $area }
    [one] نُقلت. { $area }
    [two] نُقلت ملاحظتان. { $area }
    [few] نُقلت { $count } ملاحظات. { $area }
    [many] نُقلت { $count } ملاحظة. { $area }
   *[other] نُقلت { $count } ملاحظة. { $area }
}
why-not-all-yours = { $count ->
    [zero] كلها لك.
    [one] إحداها لشخص آخر: لا يستطيع ذلك إلا من كتبها.
    [two] اثنتان منها لآخرين: لا يستطيع ذلك إلا من كتبهما.
    [few] { $count } منها لآخرين: لا يستطيع ذلك إلا من كتبها.
    [many] { $count } منها لآخرين: لا يستطيع ذلك إلا من كتبها.
   *[other] { $count } منها لآخرين: لا يستطيع ذلك إلا من كتبها.
}
size-many = { $most } ملاحظة على الأكثر معًا.
copied-notes = { $count ->
    [zero] لم تُنسخ أي ملاحظة
    [one] نُسخت ملاحظة واحدة
    [two] نُسخت ملاحظتان
    [few] نُسخت { $count } ملاحظات
    [many] نُسخت { $count } ملاحظة
   *[other] نُسخت { $count } ملاحظة
}
copy-by-keys = المتصفح لا يسمح لزر بالنسخ. استخدم { $keys }.
pasted = { $count ->
    [zero] لم تُضف أي ملاحظة.
    [one] أُضيفت ملاحظة واحدة.
    [two] أُضيفت ملاحظتان.
    [few] أُضيفت { $count } ملاحظات.
    [many] أُضيفت { $count } ملاحظة.
   *[other] أُضيفت { $count } ملاحظة.
}
paste-open = لصق ملاحظات…
paste-title = لصق ملاحظات
paste-text = النص
paste-hint = من جدول حسابي أو قائمة أو مستند. ألصقه هنا بالضغط على { $keys }.
paste-how = كيف
paste-rows = { $count ->
    [zero] ملاحظة لكل صف ({ $count })
    [one] ملاحظة لكل صف ({ $count })
    [two] ملاحظة لكل صف ({ $count })
    [few] ملاحظة لكل صف ({ $count })
    [many] ملاحظة لكل صف ({ $count })
   *[other] ملاحظة لكل صف ({ $count })
}
paste-whole = كله ملاحظة واحدة
paste-preview = كيف ستبدو الملاحظات
paste-more = و{ $count } غيرها
paste-where = إلى أين
paste-go = { $count ->
    [0] إضافة
    [zero] إضافة
    [one] إضافة ملاحظة واحدة
    [two] إضافة ملاحظتين
    [few] إضافة { $count } ملاحظات
    [many] إضافة { $count } ملاحظة
   *[other] إضافة { $count } ملاحظة
}
paste-long = { $count ->
    [zero] لا صف أطول من { $most } حرف.
    [one] صف واحد أطول من { $most } حرف. يبقى هنا: اختصره.
    [two] صفان أطول من { $most } حرف. يبقيان هنا: اختصرهما.
    [few] { $count } صفوف أطول من { $most } حرف. تبقى هنا: اختصرها.
    [many] { $count } صفًا أطول من { $most } حرف. تبقى هنا: اختصرها.
   *[other] { $count } صف أطول من { $most } حرف. تبقى هنا: اختصرها.
}
paste-many = تُضاف { $most } ملاحظة على الأكثر معًا. تبقى الصفوف الأخرى هنا: اضغط مرة أخرى للتالية.
paste-import = للقائمة الطويلة هناك «استيراد ملاحظات» في «إدارة».
map-show = إظهار الخريطة
map-hide = إخفاء الخريطة
arrange = ترتيب المناطق
arrange-hint = اسحب منطقة، أو زاويتها.
arrange-area = { $area }: مفاتيح الأسهم تنقل المنطقة، وShift مع الأسهم تكبرها أو تصغرها
arranged = رُتبت المنطقة: { $area }

## المفاتيح
keys = المفاتيح
keys-text = كل هذا ممكن أيضًا بالأزرار والقوائم. لا يفعل حرف وحده شيئًا.
keys-search = البحث في الورشة
keys-next = الملاحظة التالية والسابقة
keys-write = تعديل ملاحظتك؛ وعلى اللوحة الفارغة: كتابة ملاحظة جديدة
keys-nudge = نقل الملاحظة، أو كل ما حُدد
keys-nudge-far = كذلك بمقدار ملاحظة كاملة
keys-toggle = تحديد الملاحظة أو إلغاء تحديدها
keys-area = تحديد كل ما في المنطقة؛ ومرة أخرى: على اللوحة
keys-copy = نسخ
keys-cut = قص
keys-paste = لصق: ملاحظات، أو ملاحظة لكل صف من نص
keys-twice = تكرار
keys-delete = حذف
keys-escape = إلغاء التحديد؛ التوقف عن السحب
keys-zoom = تكبير وتصغير، على اللوحة الفارغة
keys-frame = رسم إطار حول الملاحظات
keys-frame-how = Shift مع السحب؛ وبالإصبع: اضغط مطولًا ثم اسحب
keys-pan = تحريك اللوحة تحت الملاحظات
keys-pan-how = المسافة مع السحب، أو الزر الأوسط
## القوائم
area-none = خارج المناطق
area-empty = لا شيء هنا بعد.
why-first = هي الأولى.
why-last = هي الأخيرة.
stopped-no-seat = لم يعد هذا الجهاز في الورشة
stopped-no-seat-text = انضم مرة أخرى بالرمز.
stopped-removed = أخرجك مدير الورشة
stopped-removed-text = تحدث إلى مدير الورشة، فهو يستطيع إدخالك مرة أخرى. ما كتبته من قبل يبقى في الورشة.
stopped-no-workshop = لم تعد هذه الورشة موجودة
stopped-no-workshop-text = اطلب من مدير الورشة الرابط الصحيح.
stopped-left = غادرت الورشة على هذا الجهاز
stopped-left-text = للعودة، انضم مرة أخرى بالرمز.
links-count = { $count ->
    [zero] لا روابط إلى مراحل أخرى
    [one] رابط واحد إلى مرحلة أخرى
    [two] رابطان إلى مراحل أخرى
    [few] { $count } روابط إلى مراحل أخرى
    [many] { $count } رابطًا إلى مراحل أخرى
   *[other] { $count } رابط إلى مراحل أخرى
}
apart = تعود ملاحظات الآخرين مع عودة الشبكة. حتى ذلك الحين تجد ملاحظاتك هنا.
stopped-too-old = توجد نسخة أحدث من هذه الصفحة
stopped-too-old-text = أعد تحميل الصفحة. ما ينتظر على هذا الجهاز يُرسل بعد ذلك.
stopped-fault = لم تعد الصفحة والخادم متفقين
stopped-fault-text = أعد تحميل الصفحة. ما ينتظر على هذا الجهاز يُرسل بعد ذلك.
stopped-kept = { $count ->
    [zero] لا تغيير ينتظر على هذا الجهاز.
    [one] تغيير واحد لم يُحفظ باقٍ على هذا الجهاز.
    [two] تغييران لم يُحفظا باقيان على هذا الجهاز.
    [few] { $count } تغييرات لم تُحفظ باقية على هذا الجهاز.
    [many] { $count } تغييرًا لم يُحفظ باقٍ على هذا الجهاز.
   *[other] { $count } تغيير لم يُحفظ باقٍ على هذا الجهاز.
}
move-up = إلى الأعلى
move-down = إلى الأسفل
move-to = نقل إلى…
group-with = جمع مع…
group-name = اسم المجموعة
group-actions = إجراءات على المجموعة: { $title }
group-rename = تغيير الاسم…
group-dissolve = حل المجموعة
leave-group = الخروج من المجموعة
pages = صفحات { $area }
page-previous = السابق
page-next = التالي
page-at = { $from } إلى { $to } من { $count }
board-canvas = لوحة. مفاتيح الأسهم تحرك العرض، والزائد والناقص يكبران ويصغران، والنقر المزدوج يكتب.
zoom = { $percent }%
zoom-in = تكبير
zoom-out = تصغير
zoom-fit = اللوحة كلها
overview-hint = العرض مصغّر. كل كلمة موجودة في القائمة.
overview-read = كبّر للقراءة
together-begin = الكتابة معًا
together-end = إنهاء الكتابة معًا
together-begun = يمكن للجميع الآن الكتابة في الملاحظة في الوقت نفسه.
together-ended = لا يكتب في الملاحظة الآن إلا من أنشأها.
together-emptied = لا تُحفظ ملاحظة فارغة: عادت الكلمات التي كانت فيها. لإزالة الملاحظة احذفها.
size-change = الحجم…
links-open = روابط إلى مراحل أخرى…

## تراجع
redo = إعادة
undo-none = لا شيء يمكن التراجع عنه
redo-none = لا شيء يمكن إعادته
undone = تم التراجع عن: { $what }
redone = أُعيد: { $what }
undo-part = تعذر التراجع عن جزء: غيّره آخرون منذ ذلك الحين.
undo-stale = لم يتم التراجع، فقد غيّره آخرون منذ ذلك الحين: { $what }
redo-part = تعذرت إعادة جزء: غيّره آخرون منذ ذلك الحين.
redo-stale = لم تتم الإعادة، فقد غيّره آخرون منذ ذلك الحين: { $what }
step-add = { $count ->
    [zero] إضافة { $count } ملاحظة
    [one] إضافة ملاحظة واحدة
    [two] إضافة ملاحظتين
    [few] إضافة { $count } ملاحظات
    [many] إضافة { $count } ملاحظة
   *[other] إضافة { $count } ملاحظة
}
step-add-area = منطقة جديدة
step-add-board = لوحة جديدة
step-arrange = مكان منطقة
step-colour = { $count ->
    [zero] لون { $count } ملاحظة
    [one] لون ملاحظة واحدة
    [two] لون ملاحظتين
    [few] لون { $count } ملاحظات
    [many] لون { $count } ملاحظة
   *[other] لون { $count } ملاحظة
}
step-delete = { $count ->
    [zero] حذف { $count } ملاحظة
    [one] حذف ملاحظة واحدة
    [two] حذف ملاحظتين
    [few] حذف { $count } ملاحظات
    [many] حذف { $count } ملاحظة
   *[other] حذف { $count } ملاحظة
}
step-edit = نص ملاحظة
step-group = { $count ->
    [zero] جمع { $count } ملاحظة
    [one] جمع ملاحظة واحدة
    [two] جمع ملاحظتين
    [few] جمع { $count } ملاحظات
    [many] جمع { $count } ملاحظة
   *[other] جمع { $count } ملاحظة
}
step-harvest = جلب ما كُتب على الطاولات
step-link = رابط
step-move = { $count ->
    [zero] نقل { $count } ملاحظة
    [one] نقل ملاحظة واحدة
    [two] نقل ملاحظتين
    [few] نقل { $count } ملاحظات
    [many] نقل { $count } ملاحظة
   *[other] نقل { $count } ملاحظة
}
step-order-areas = ترتيب المناطق
step-order-boards = ترتيب اللوحات
step-remove-area = إزالة منطقة
step-remove-board = إزالة لوحة
step-restore = استعادة ملاحظة محذوفة
step-size = { $count ->
    [zero] حجم { $count } ملاحظة
    [one] حجم ملاحظة واحدة
    [two] حجم ملاحظتين
    [few] حجم { $count } ملاحظات
    [many] حجم { $count } ملاحظة
   *[other] حجم { $count } ملاحظة
}
step-title = اسم مجموعة
step-ungroup = إخراج من مجموعة
step-unlink = إزالة رابط
step-words = نصوص الورشة
keys-undo = التراجع عن آخر ما فعلته
keys-redo = إعادة آخر ما تراجعت عنه
note-label = { $text } ({ $colour }، { $state })
note-keys = مفاتيح الأسهم تحرك الملاحظة، وEnter يعدل ملاحظتك، وDelete يحذفها. في القائمة كل الإجراءات.
others-on = يُعلن عن تغييرات الآخرين.
others-off = لا يُعلن عن تغييرات الآخرين.
others-new = { $count ->
    [zero] لا ملاحظات جديدة
    [one] ملاحظة جديدة واحدة
    [two] ملاحظتان جديدتان
    [few] { $count } ملاحظات جديدة
    [many] { $count } ملاحظة جديدة
   *[other] { $count } ملاحظة جديدة
}
others-moved = { $count ->
    [zero] لم تُنقل أي ملاحظة
    [one] نُقلت واحدة
    [two] نُقلت اثنتان
    [few] نُقلت { $count }
    [many] نُقلت { $count }
   *[other] نُقلت { $count }
}
others-changed = { $count ->
    [zero] لم تتغير أي ملاحظة
    [one] تغيرت ملاحظة واحدة
    [two] تغيرت ملاحظتان
    [few] تغيرت { $count } ملاحظات
    [many] تغيرت { $count } ملاحظة
   *[other] تغيرت { $count } ملاحظة
}
others-gone = { $count ->
    [zero] لم تُحذف أي ملاحظة
    [one] حُذفت ملاحظة واحدة
    [two] حُذفت ملاحظتان
    [few] حُذفت { $count } ملاحظات
    [many] حُذفت { $count } ملاحظة
   *[other] حُذفت { $count } ملاحظة
}

## إبلاغ من يديرون الورشة عن ملاحظة
flag = إبلاغ مدير الورشة …
flag-title = الإبلاغ عن هذه الملاحظة
flag-hint = لا يقرأ بلاغك إلا من يديرون الورشة، ولا يرون من أرسله. ولا يحدث للملاحظة شيء من تلقاء نفسه.
flag-why = ما المشكلة؟
flag-words = بكلماتك، إن شئت
flag-too-long = { $count } حرفًا؛ الحد الأقصى { $most }.
flag-send = إرسال البلاغ
asked-later = سيُرسل ذلك حالما يعود الاتصال.
flag-sent = وصل بلاغك إلى من يديرون الورشة.
flag-waits = لقد أبلغت عنها. سينظر فيها من يديرون الورشة.
flag-settled = لقد أبلغت عنها. نظر فيها من يديرون الورشة وأبقوها.
steer-waiting = { $count ->
    [zero] إدارة: لا ملاحظات بانتظارك
    [one] إدارة: ملاحظة واحدة بانتظارك
    [two] إدارة: ملاحظتان بانتظارك
    [few] إدارة: { $count } ملاحظات بانتظارك
    [many] إدارة: { $count } ملاحظة بانتظارك
   *[other] إدارة: { $count } ملاحظة بانتظارك
}
rule-rude = تجرح أحدًا أو تهدده
rule-personal = تكشف شيئًا خاصًا عن أحد
rule-off_topic = لا علاقة لها بالسؤال
rule-spam = إعلان، أو الشيء نفسه مرارًا
rule-other = شيء آخر

## ما يشبه البيانات الشخصية
hint = يشبه هذا { $what }. سيقرؤه الآخرون.
hint-number = رقمًا شخصيًا
hint-phone = رقم هاتف
hint-email = عنوان بريد إلكتروني
hint-advice = يمكنك أن تحكي ما حدث دون أن تقول من.
## What boards are for, and notes that not everybody sees
mode-open-now = يرى الآخرون ما ترسله من الآن فصاعدًا.
mode-open-held = يرى الآخرون ما ترسله من الآن فصاعدًا؛ وتنتظر بعض الملاحظات الميسّر أولًا.
mode-private-now = اكتب لنفسك. لن يرى أحد ملاحظاتك حتى يعرضها الميسّر.
mode-read-now = اقرأ وفكّر. لا أحد يغيّر الملاحظات الآن.
mode-vote-now = نصوّت الآن. تبقى الملاحظات كما هي.
authors-named-now = من الآن يرى الجميع من يكتب.
authors-alias-now = يرى المشاركون الآخرون رقمًا بدل اسمك. ويرى الميسّر من أنت.
authors-hidden-now = لن يعرف أحد من كتب ماذا، ولا الميسّر. النظام وحده يعرف، لتستطيع التعديل، إلى أن تُغلق الورشة.
kept-private = أنت فقط تراها
kept-held = بانتظار الميسّر
kept-hidden = غير معروضة
own-waits = { $count ->
    [zero] 0 من ملاحظاتك بانتظار الميسّر
    [one] ملاحظتك بانتظار الميسّر: { $words }
    [two] ملاحظتان من ملاحظاتك بانتظار الميسّر
    [few] { $count } من ملاحظاتك بانتظار الميسّر
    [many] { $count } من ملاحظاتك بانتظار الميسّر
   *[other] { $count } من ملاحظاتك بانتظار الميسّر
}
own-shown = { $count ->
    [zero] تُعرض الآن 0 من ملاحظاتك
    [one] تُعرض ملاحظتك الآن: { $words }
    [two] تُعرض الآن ملاحظتان من ملاحظاتك
    [few] تُعرض الآن { $count } من ملاحظاتك
    [many] تُعرض الآن { $count } من ملاحظاتك
   *[other] تُعرض الآن { $count } من ملاحظاتك
}
note-origin = من { $table }
hold = احجز
held-said = الملاحظة تنتظر في اللوحة. لا يراها أحد غيرك.
hide-open = أزل من اللوح …
taken-answer = جوابك للميسّر
taken-send = أجب
taken-answered = وصل الجواب إلى الميسّرين.
taken-rule = أزالها الميسّر: { $rule }.
taken-your-answer = أجبتَ: { $words }
mode-waiting = { $count ->
    [zero] 0 ملاحظة تنتظر العرض
    [one] ملاحظة واحدة تنتظر العرض
    [two] ملاحظتان تنتظران العرض
    [few] { $count } ملاحظات تنتظر العرض
    [many] { $count } ملاحظة تنتظر العرض
   *[other] { $count } ملاحظة تنتظر العرض
}
mode-waiting-line = { mode-waiting }.
taken-said = أُزيلت ملاحظة من ملاحظاتك: { $words }
taken-count = { $count ->
    [zero] أُزيلت 0 من ملاحظاتك
    [one] أُزيلت ملاحظة من ملاحظاتك
    [two] أُزيلت ملاحظتان من ملاحظاتك
    [few] أُزيلت { $count } من ملاحظاتك
    [many] أُزيلت { $count } من ملاحظاتك
   *[other] أُزيلت { $count } من ملاحظاتك
}

## The menu of oneself
display-open = المظهر…
rename = تغيير الاسم…
to-mine = ورشاتي
not-you = لست أنت؟
search-open = بحث…
about-open = المراحل والتحدي…
waiting-title = أنت عند الباب
waiting-text = مدير الورشة هو من يقرر من يدخل. لا تحتاج إلى فعل شيء: تتابع هذه الصفحة وحدها.
waiting-name = سيكون اسمك { $alias }.

## ما يجري: سطر اليوم
pace = ما يجري الآن
pace-now = الآن:
pace-agenda = جدول الأعمال كله
pace-now-said = الآن: { $text }
timer-left = الوقت المتبقي
timer-paused = متوقف مؤقتًا
timer-up = انتهى الوقت
timer-said = بدأ الوقت: { $minutes } دقيقة.
timer-said-paused = توقف الوقت مؤقتًا، وبقي منه { $minutes } دقيقة.
timer-said-minute = بقيت دقيقة واحدة.
timer-sound = صوت عند انتهاء الوقت
notice-said = من مدير الورشة: { $text }
notice-from = من مدير الورشة:
notice-read = قرأته
light = تحت الضوء:
light-said = تحت الضوء: { $name }
light-go = اذهب إلى هناك
light-on = ضعها تحت الضوء
light-off = أطفئ الضوء
call-here = ادعُ الجميع إلى هنا
summoned = دعا مدير الورشة الجميع إلى هنا.
summoned-back = العودة إلى حيث كنت
summoned-stay = البقاء هنا
follow = متابعة
follow-whom = متابعة { $alias } على اللوحة
following = أنت تتابع { $alias } على اللوحة.
following-still = أنت تتابع { $alias }، وهو لا يشير إلى أي لوحة الآن.
following-gone = غادر { $alias }. أنت لا تتابع أحدًا الآن.
following-end = إيقاف المتابعة
hand-raise = ارفع يدك
hand-lower = أنزل يدك
hand-up = يدك مرفوعة.
hand-raised = يدك مرفوعة. مدير الورشة يراها.
hand-lowered = أنزلت يدك.
hand-is-up = يد مرفوعة
hands-up = الأيدي المرفوعة:
refused-too_many_steps = جدول الأعمال ممتلئ: { $limit } خطوة على الأكثر.
refused-in_use = الجميع عند هذه الخطوة. انتقل إلى خطوة أخرى أولًا.

## الطاولات
tables = الطاولات
tables-run = المشاركون يعملون على طاولات.
tables-all = { $count ->
    [zero] لا طاولات
    [one] الطاولة الوحيدة
    [two] الطاولتان
    [few] كل { $count } طاولات
    [many] كل { $count } طاولة
   *[other] كل { $count } طاولة
}
table-none = المشاركون يعملون على طاولات. اجلس إلى إحداها.
table-yours = أنت تجلس إلى { $table }.
table-yours-with = أنت تجلس إلى { $table } مع { $names }.
why-table = يكتب هنا فقط من يجلسون إلى هذه الطاولة.
table-back = إلى طاولتك
table-empty = لا أحد بعد
table-visit = زيارة
table-visit-of = زيارة { $table }
table-sit = اجلس هنا
table-sit-of = اجلس إلى { $table }
table-leave = انهض
table-leave-of = انهض من { $table }
table-source = من اللوحة الرئيسية ({ $count })
table-source-hint = ما هو على اللوحة الرئيسية، لتقرؤوه أثناء العمل.
table-source-go = اذهب إلى هناك
table-source-go-of = اذهب إلى الورقة { $note }
help-ask = اطلب المساعدة
help-is-asked = طُلبت المساعدة
help-asked = يرى من يقود الورشة أنكم تريدون المساعدة.
help-wanted-at = { $tables }: يريدون المساعدة.
tables-ended = انتهت الطاولات. عدت إلى اللوحة الرئيسية.
help-taken-back = تراجعتم عن طلب المساعدة.
## التصويت
vote = التصويت
vote-open = صوّت: { $title }
vote-older = { $count ->
    [zero] لا نتائج أقدم
    [one] نتيجة أقدم واحدة
    [two] نتيجتان أقدم
    [few] { $count } نتائج أقدم
    [many] { $count } نتيجة أقدم
   *[other] { $count } نتيجة أقدم
}
vote-result = النتيجة: { $title }
vote-voted = { $count ->
    [zero] لم يصوّت أحد
    [one] صوّت واحد
    [two] صوّت اثنان
    [few] صوّت { $count }
    [many] صوّت { $count }
   *[other] صوّت { $count }
}
vote-left = { $count ->
    [zero] لم تبق نقاط
    [one] بقيت نقطة واحدة
    [two] بقيت نقطتان
    [few] بقيت { $count } نقاط
    [many] بقيت { $count } نقطة
   *[other] بقيت { $count } نقطة
}
vote-dots = { $count ->
    [zero] لا نقاط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $count } نقاط
    [many] { $count } نقطة
   *[other] { $count } نقطة
}
vote-less = نقطة أقل لـ: { $words }
vote-more = نقطة أخرى لـ: { $words }
vote-yes = نعم
vote-no = لا
vote-abstain = أمتنع
vote-nothing = لا شيء
vote-none = بلا جواب
vote-half = اخترتَ على أحد المقياسين فقط. اختر على الآخر أيضًا، أو «بلا جواب» على كليهما.
vote-place = المرتبة { $place }
vote-placed = المرتبة { $place }: { $words }. اضغط لإخراجها
vote-put = ضعها تاليةً في الترتيب: { $words }
vote-put-short = ضعها تاليةً
vote-cast = أدلِ بصوتي
vote-change = غيّر صوتي
vote-take-back = اسحب صوتي
vote-clear = امسح اختياراتي
vote-clear-undo = أعد اختياراتي
vote-cleared = مُسحت اختياراتك.
vote-clear-undone = عادت اختياراتك.
vote-begun = لم تُدلِ باختياراتك بعد.
vote-begun-back = ما اخترتَه من قبل ما زال هنا. لم تُدلِ به بعد.
vote-elsewhere = انتقلتَ مع الجميع إلى لوحة أخرى. يمكنك أن تتابع هنا، أو أن تعود إلى اختياراتك في اللوحة { $board } ما دام التصويت مفتوحًا.
vote-is-in = وصل صوتك. يمكنك تغييره حتى يُغلق التصويت.
vote-is-back = سُحب صوتك. يمكنك أن تصوّت من جديد حتى يُغلق التصويت.
vote-code = رمزك السري:
vote-code-elsewhere = رمزك على الجهاز الذي صوّتّ منه آخر مرة.
vote-over = أُغلق التصويت.
vote-over-begun = أُغلق التصويت { $title }. ما اخترتَه ولم تُدلِ به لا يُحسب.
vote-gone = (لم تعد معروضة)
vote-gone-why = ليست على اللوحة الآن: لا يمكن إعطاؤها المزيد.
vote-gone-back = يمكنك أن تستعيد ما أعطيتَه لها.
vote-gone-order = يمكنك إخراجها. يمكن أن تتأخر في ترتيبك، لا أن تتقدم.
vote-keep = أبقِ ما أعطيتُه: { $value }
vote-untitled = مجموعة بلا اسم
vote-scale-first = المقياس الأول
vote-scale-second = المقياس الثاني
vote-groups = أصوات من
vote-group-all = الجميع
vote-group-staff = العاملون ومن يديرون الورشة
vote-group-residents = السكان
vote-groups-hidden = لا تُعرض أصوات العاملين والسكان منفصلة إلا إذا صوّت 5 على الأقل من كل فئة.
vote-column-place = المرتبة
vote-column-what = ماذا
vote-column-dots = النقاط
vote-column-givers = من أعطوها نقاطًا
vote-column-mean = المتوسط
vote-column-points = الدرجات
vote-column-firsts = وضعها أولى
vote-shared = { $place } (مشتركة)
vote-check = رمزك، لترى أن صوتك قد عُدّ
vote-check-go = تحقق
vote-found = عُدّت بطاقتك، وفيها:
vote-counted = بطاقتك من البطاقات التي عُدّت. ولا يُعرض هنا ما في كل منها لأن أصوات العاملين والسكان تُعرض منفصلة.
vote-not-found = لم تُعدّ بطاقة بهذا الرمز. إن غيّرت صوتك من جهاز آخر فاستعمل رمزه.
method-dots-how = وزّع { $budget } نقطة على الأكثر، ولا تعط الواحدة أكثر من { $most }.
method-yesno-how = قل نعم أو لا لكل واحدة، أو امتنع. يمكنك ترك بعضها.
method-scale-how = اختر من 1 إلى 5 لكل واحدة. يمكنك ترك بعضها.
method-rank-how = اضغط بالترتيب الذي تريده، الأفضل أولًا. يمكنك ترك بعضها.
method-axes-how = اختر من 1 إلى 5 على المقياسين. يمكنك ترك بعضها.
method-dots-rule = الأكثر نقاطًا أولًا. المتساوية تشترك في المرتبة.
method-yesno-rule = الأكثر «نعم» أولًا، وبين المتساوية الأقل «لا». المتساوية تشترك في المرتبة.
method-scale-rule = أعلى متوسط أولًا. المتساوية تشترك في المرتبة.
method-rank-rule = طريقة بوردا: تنال الأولى درجات أقل بواحدة من عدد ما يمكن ترتيبه، والتالية أقل بواحدة، وما تُرك لا ينال شيئًا. المتساوية تشترك في المرتبة.
method-axes-rule = متوسطا المقياسين. ليس في الصورة ترتيب.
secrecy-title = كيف يبقى صوتك سريًا
secrecy-open = ما دام التصويت مفتوحًا
secrecy-open-text = يحفظ الخادم اختيارك لتتمكن من تغييره. لا يراه أحد في الورشة، ولا من يديرونها: يرون فقط كم صوّت. ومن يشغّل الخادم يستطيع أن ينظر في هذه المدة.
secrecy-closed = عندما يُغلق
secrecy-closed-text = تُعدّ كل الاختيارات وتُخلط وتُفصل عن الأسماء، ويُمحى نهائيًا ما كان يربط بينها. ما يبقى يقول إنك صوّتّ، وما اختير، ولا يقول من اختار ماذا.
secrecy-code = رمزك السري
secrecy-code-text = يبتكر جهازك رمزًا من ثمانية أحرف. به ترى في النتيجة أن بطاقتك عُدّت. لا أحد غيرك يملك رمزك. لا تره لأحد إن أردت أن يبقى صوتك لك.
secrecy-limits = ما لا يستطيع أي نظام إخفاءه
secrecy-limits-text = إذا اختار الجميع الشيء نفسه، أو صوّت قليلون جدًا، أظهرت النتيجة نفسها ما اختاره كل واحد. ولا تُعرض أصوات العاملين والسكان منفصلة إلا إذا صوّت 5 على الأقل من كل فئة. وعندئذ لا تُعرض أي بطاقة وحدها، لأن جمعها قد يكشف أصحابها: يُظهر رمزك أن بطاقتك عُدّت، لا ما فيها.
secrecy-page = المزيد وطريقة التحقق
refused-too_many_rounds = تصويتات كثيرة في ورشة واحدة: { $limit } على الأكثر.
refused-round_running = هناك تصويت جارٍ على هذه اللوحة. أغلقه أولًا.
refused-round_closed = وصل صوتك متأخرًا: أُغلق التصويت.
refused-over_budget = نقاط أكثر مما يُسمح به: { $limit } على الأكثر.
author-hidden = الاسم غير ظاهر
writer-number = كاتب { $number }
you = أنت
leads-now = أنت تقود الورشة الآن مع من يقودونها.
leads-no-more = لم تعد تقود الورشة. غيّر أحد الميسّرين دورك.
