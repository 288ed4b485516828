# ما تقوله الشاشات. كلمات بسيطة، وكل رفض يقول ما يمكن فعله.
# Arabic: needs a native reader; none has read it yet. Digits are 0-9, as on the walls and keyboards
# of Sweden: see i18n/index.ts.

product = Samskapa
loading = لحظة من فضلك…
language = اللغة
messages = الرسائل
close = إغلاق
cancel = إلغاء
save = حفظ
done = تم
send = إرسال
edit = تعديل
delete = حذف
undo = تراجع
copy = نسخ
copied = نُسخ
copy-by-hand = النص محدد: انسخه بالضغط على { $keys }، أو اضغط عليه بإصبعك مطولًا.
reload = إعادة تحميل الصفحة
try-again = حاول مرة أخرى
to-start = إلى الصفحة الأولى
somebody = شخص ما

## أعطال الصفحة
nowhere-title = لا يوجد شيء هنا
nowhere-text = ربما كُتب العنوان خطأً أو أصبح قديمًا. تحقق من الرابط، أو ابدأ بالرمز.
broken-title = حدث خطأ في هذه الصفحة
broken-text = ما كتبته محفوظ على هذا الجهاز. أعد تحميل الصفحة للمتابعة.
broken-details = تفاصيل لمن يساعدك
part-missing = تعذر جلب هذا الجزء من الصفحة. تحقق من الشبكة وحاول مرة أخرى، أو أعد تحميل الصفحة؛ ما كتبته محفوظ.
failure-unreachable = لا جواب من الخادم. تحقق من الشبكة وحاول مرة أخرى.
failure-unknown = أجاب الخادم بما لا تفهمه هذه الصفحة. أعد تحميل الصفحة وحاول مرة أخرى.

## الدخول
enter-title = انضم إلى ورشة عمل
enter-text = اكتب الرمز المعروض في القاعة. لا تحتاج إلى حساب.
enter-code = الرمز
enter-go = متابعة
enter-length = { $count ->
    [zero] يتكون الرمز من { $wanted } من الحروف والأرقام؛ وهنا { $count }.
    [one] يتكون الرمز من { $wanted } من الحروف والأرقام؛ وهنا واحد فقط ({ $count }).
    [two] يتكون الرمز من { $wanted } من الحروف والأرقام؛ وهنا اثنان ({ $count }).
    [few] يتكون الرمز من { $wanted } من الحروف والأرقام؛ وهنا { $count }.
    [many] يتكون الرمز من { $wanted } من الحروف والأرقام؛ وهنا { $count }.
   *[other] يتكون الرمز من { $wanted } من الحروف والأرقام؛ وهنا { $count }.
}
to-sign-in = هل تدير ورشة عمل؟ سجّل الدخول
join-over = انضم إلى الورشة
join-go = انضم
join-continue = المتابعة باسم { $alias }
join-draft = لم تُفتح الورشة بعد. انتظر من يديرها ثم حاول مرة أخرى.
join-closed = الورشة مغلقة. اسأل من يديرها هل ستُفتح مرة أخرى.
join-shut = لا يمكن لأحد جديد الانضمام الآن. اطلب من مدير الورشة فتح الباب ثم حاول مرة أخرى.
join-failed = هذا الرمز لا يقود إلى أي مكان
join-privacy = لا نطلب منك شيئًا غير هذا الاسم. يراه الآخرون بجانب ملاحظاتك.
not-you-question = لست أنت؟
not-you-join = الانضمام باسم شخص آخر
alias = الاسم الذي يراه الآخرون
alias-hint = اختر أي اسم تريده، أو أبقِ هذا الاسم.
alias-another = اقتراح آخر
alias-long = { $count } حرفًا أكثر من اللازم: { $most } على الأكثر.
seat-failed = هذا الجهاز ليس في الورشة
no-network = لا توجد شبكة

challenge = التحدي
## الورشة
open-as-list = فتح كقائمة
view = العرض
view-board = لوحة
view-list = قائمة
steer = إدارة
own-menu = { $alias }: قائمتك
stages = المراحل
stage-empathize = التعاطف
stage-define = التحديد
stage-ideate = توليد الأفكار
stage-prototype = النموذج الأولي
stage-test = الاختبار
stage-here = (الجميع هنا)
stage-away = أنت تتجول. الجميع في مرحلة { $stage }.
stage-back = العودة إلى حيث الجميع
stage-moved = الجميع الآن في مرحلة { $stage }.
boards = لوحات هذه المرحلة
board-untitled = لوحة بلا عنوان
no-board = ليس في هذه المرحلة لوحة.
area = المنطقة
area-untitled = منطقة بلا عنوان
erased = (مُحي)

saving-saved = حُفظ كل شيء
saving-saving = جارٍ الحفظ…
saving-unsent = لم يُرسل بعد
saving-poll = (اتصال احتياطي)
saving-late = لم يُحفظ بعد
saving-connecting = جارٍ الاتصال…
saving-offline = { $count ->
    [0] بلا اتصال
    [zero] بلا اتصال
    [one] بلا اتصال، تغيير واحد لم يُحفظ
    [two] بلا اتصال، تغييران لم يُحفظا
    [few] بلا اتصال، { $count } تغييرات لم تُحفظ
    [many] بلا اتصال، { $count } تغييرًا لم يُحفظ
   *[other] بلا اتصال، { $count } تغيير لم يُحفظ
}
saving-stopped = غير متصل
banner-offline = { $count ->
    [zero] لا تغيير ينتظر على هذا الجهاز. يمكنك متابعة الكتابة.
    [one] لم يُحفظ بعد: تغيير واحد ينتظر على هذا الجهاز. سيُرسل حالما يعود الاتصال. يمكنك متابعة الكتابة.
    [two] لم يُحفظ بعد: تغييران ينتظران على هذا الجهاز. سيُرسلان حالما يعود الاتصال. يمكنك متابعة الكتابة.
    [few] لم يُحفظ بعد: { $count } تغييرات تنتظر على هذا الجهاز. ستُرسل حالما يعود الاتصال. يمكنك متابعة الكتابة.
    [many] لم يُحفظ بعد: { $count } تغييرًا ينتظر على هذا الجهاز. ستُرسل حالما يعود الاتصال. يمكنك متابعة الكتابة.
   *[other] لم يُحفظ بعد: { $count } تغيير ينتظر على هذا الجهاز. ستُرسل حالما يعود الاتصال. يمكنك متابعة الكتابة.
}
banner-late = لم يُحفظ بعد: يستغرق الحفظ وقتًا أطول من المعتاد. ما تكتبه باقٍ على هذا الجهاز وسيُحفظ حالما يمكن ذلك. يمكنك متابعة الكتابة.
banner-offline-empty = لا اتصال الآن. يمكنك متابعة الكتابة: يُحفظ ما تكتبه على هذا الجهاز ويُرسل لاحقًا.
banner-forgetful = هذا المتصفح لا يحفظ شيئًا: أبقِ الصفحة مفتوحة حتى يظهر «حُفظ كل شيء».
banner-draft = لم تُفتح الورشة بعد. يمكنك التجول؛ تبدأ الكتابة عندما يفتحها من يديرها.
banner-draft-facilitator = هذه مسودة: لا يراها إلا من يديرون الورشة. افتحها من «إدارة» عندما تكون جاهزًا.
banner-closed = الورشة مغلقة. يمكن قراءة كل شيء، ولا يمكن تغيير شيء.
banner-halted = تعطّل شيء في هذه الورشة عدة مرات. يمكنك القراءة، لكن لا يمكن تغيير شيء حتى يفحصها من يدير الخادم. ما لم يُحفظ بعد يبقى على هذا الجهاز.
banner-halted-facilitator = تعطّل شيء في هذه الورشة عدة مرات، لذلك يمكن قراءتها فقط. الورش الأخرى مستمرة. أبلغ من يدير الخادم؛ هكذا تُستأنف: samskapa resume { $workshop }
banner-read-only = أوقف مدير الورشة الكتابة مؤقتًا. يمكنك متابعة القراءة؛ ما كتبته محفوظ.
banner-read-only-facilitator = الكتابة متوقفة مؤقتًا للجميع إلا من يديرون الورشة.
why-stopped = غير متصل: انظر الرسالة أعلاه.
why-loading = ما زالت الورشة قيد الجلب.
why-closed = الورشة مغلقة.
why-draft = لم تُفتح الورشة بعد.
why-halted = يمكن قراءة هذه الورشة فقط الآن: انظر الرسالة أعلاه.
why-read-only = أوقف مدير الورشة الكتابة مؤقتًا.
why-muted = أوقف من يديرون الورشة كتابتك مؤقتًا. يمكنك القراءة والتصويت. { $reason }
why-not-yours = لا يستطيع ذلك إلا من كتبها.


## الملاحظات
new-note = ملاحظة جديدة
note-text = نص الملاحظة
note-placeholder = اكتب ملاحظة…
note-added = أُضيفت الملاحظة. { $area }
note-actions = إجراءات على: { $text }
edit-note = تعديل: { $text }
note-saved = محفوظة
note-waiting = تنتظر
note-refused = مرفوضة: { $why }
note-refused-short = مرفوضة
together = يمكن للجميع الكتابة فيها
together-hint = قد يكتب آخرون هنا في الوقت نفسه.
together-others = هناك من يكتب هنا أيضًا.
text-count = { $count } من { $most } حرف
text-too-long = { $over ->
    [zero] لا حرف زائد: { $most } على الأكثر
    [one] حرف واحد زائد: { $most } على الأكثر
    [two] حرفان زائدان: { $most } على الأكثر
    [few] { $over } أحرف زائدة: { $most } على الأكثر
    [many] { $over } حرفًا زائدًا: { $most } على الأكثر
   *[other] { $over } حرف زائد: { $most } على الأكثر
}
colour = اللون
colour-change = اللون…
colour-0 = زبدة
colour-1 = سماء
colour-2 = طحلب
colour-3 = ورد
colour-4 = خلنج
colour-5 = كتان
group-untitled = مجموعة بلا اسم
notes-count = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}

## اللوحة

## الآخرون
people-here = { $count ->
    [zero] الأشخاص: { $count } هنا
    [one] الأشخاص: { $count } شخص هنا
    [two] الأشخاص: { $count } (شخصان) هنا
    [few] الأشخاص: { $count } أشخاص هنا
    [many] الأشخاص: { $count } شخصًا هنا
   *[other] الأشخاص: { $count } شخص هنا
}
drafts-count = { $count ->
    [zero] لا نصوص مرفوضة
    [one] نص واحد لم يُقبل
    [two] نصان لم يُقبلا
    [few] { $count } نصوص لم تُقبل
    [many] { $count } نصًا لم يُقبل
   *[other] { $count } نص لم يُقبل
}

## الشاشة والأقسام
display = المظهر
to-content = إلى المحتوى
view-write = كتابة
search = بحث
saving-full = ممتلئة الآن
banner-full = الورشة ممتلئة الآن أو مزدحمة جدًا. تدخل هذه الصفحة وحدها حالما يتوفر مكان: أبقها مفتوحة.

## على الهاتف
mine = ملاحظاتي
mine-empty = هنا يظهر ما ترسله، وما يصنع منه الآخرون.
mine-more = عرض الأقدم
mine-kept = { $count ->
    [zero] لا نصوص مرفوضة.
    [one] نص واحد لم يُقبل. هو محفوظ هنا.
    [two] نصان لم يُقبلا. هما محفوظان هنا.
    [few] { $count } نصوص لم تُقبل. هي محفوظة هنا.
    [many] { $count } نصًا لم يُقبل. هي محفوظة هنا.
   *[other] { $count } نص لم يُقبل. هي محفوظة هنا.
}
drafts-open = انظر إليه
all-notes = { $count ->
    [zero] ملاحظات الجميع ({ $count })
    [one] ملاحظات الجميع ({ $count })
    [two] ملاحظات الجميع ({ $count })
    [few] ملاحظات الجميع ({ $count })
    [many] ملاحظات الجميع ({ $count })
   *[other] ملاحظات الجميع ({ $count })
}
in-group = في المجموعة: { $title }

## الحجم والروابط وأسفل الصفحة
foot-about = عن Samskapa
privacy = الخصوصية
accessibility = إمكانية الوصول
privacy-before = ما تكتبه يقرؤه الآخرون ويصبح وثيقة عامة.
privacy-read = كيف نتعامل مع بياناتك
undo-person = التراجع عن كل ما فعله { $alias } …
