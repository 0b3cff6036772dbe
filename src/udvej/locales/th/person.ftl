### The person's app: from “who is here” until a first letter is sent.

# A screen that is fetched when it is needed
screen-fetching = กำลังดึงส่วนต่อไป …
screen-missing = ส่วนต่อไปมาไม่ถึง

# An answer that is slow to come
wait-slow = คำตอบมาช้า สิ่งที่คุณเขียนยังอยู่ที่นี่ คุณจะรอก็ได้ หรือลองใหม่ก็ได้
wait-stop = ไม่รอแล้ว

# 1. Who
who-title = คุณอยากเขียนถึงใคร
who-lead = คุณเขียนถึงคนที่คุณเลือก หรือถึงใครก็ได้ที่มีเวลาก่อน
who-none = ตอนนี้ไม่มีใครให้เขียนถึง คุณโทรไปที่เบอร์ในหน้านี้ได้
who-checking = กำลังตรวจรายชื่อที่ปรึกษา …
who-checked = { $service } จัดทำรายชื่อนี้ หน้าจอของคุณตรวจแล้ว
who-fingerprint = คำตรวจสอบของหน่วยงานคือ { $words } ถามคำเหล่านี้จากหน่วยงานในที่อื่นที่ไม่ใช่ที่นี่ แล้วดูว่าตรงกันหรือไม่
who-first-free = ใครก็ได้ที่มีเวลาก่อน
who-first-free-explain = ถ้าอย่างนั้น ทุกคนที่นี่เปิดจดหมายฉบับแรกของคุณได้: { $names } คนที่รับจะเป็นที่ปรึกษาประจำของคุณ คนอื่นอ่านต่อไม่ได้
who-first-free-empty = คุณเอาทุกคนออกแล้ว เลือกอย่างน้อยหนึ่งคน หรือเขียนถึงคนที่คุณเลือก
who-first-free-choose = เขียนถึงใครก็ได้ที่มีเวลาก่อน
who-leave-out = เอาบางคนออก
who-away = มีที่ไหนที่ไม่ควรอ่านไหม
who-chosen-away = { $name } ไม่อยู่เวรตอนนี้ จดหมายของคุณจะรอจนกว่า { $name } จะกลับมา
who-chosen-not-new = { $name } ไม่รับจดหมายใหม่ตอนนี้ จดหมายของคุณจะรอจนกว่า { $name } จะมีเวลา คนอื่นอาจมีเวลาก่อน
who-nobody-new = ตอนนี้ไม่มีใครรับจดหมายใหม่ คุณเขียนได้ จดหมายจะรอจนกว่าจะมีคนมีเวลา
who-nobody-on-duty = ตอนนี้ไม่มีใครอยู่เวร คุณเขียนได้ จดหมายจะถูกอ่านเมื่อมีคนอยู่
who-choose = เขียนถึง { $name }
who-stand-in-question = ให้ { $other } อ่านด้วยได้ไหม เมื่อ { $name } ไม่อยู่
who-stand-in-explain = { $other } จะไม่ได้อะไรไปอ่าน จนกว่าจะมีการแจ้งว่า { $name } ไม่อยู่ เซิร์ฟเวอร์ของเราเป็นผู้กันไว้
who-stand-in-yes = ได้ ตกลง
who-stand-in-no = ไม่ เฉพาะ { $name }
who-stand-in-any-question = ให้คนแทนของที่ปรึกษาอ่านด้วยได้ไหม เมื่อที่ปรึกษาไม่อยู่
who-stand-in-any-explain = คนแทนเป็นหนึ่งในคนที่คุณเห็นชื่อแล้ว คุณจะเห็นว่าเป็นใครเมื่อมีคนรับจดหมาย
who-stand-in-any-no = ไม่ เฉพาะที่ปรึกษาคนเดียว

# 2. Five lines
five-continue = ไปที่จดหมาย

# 3. Write
write-heading = เขียนจดหมายของคุณ
write-to = ถึง { $names }
write-lead = เขียนตามที่นึกได้ คุณทำผิดไม่ได้ และคุณไม่จำเป็นต้องอยากเปลี่ยนอะไร
write-label = จดหมายของคุณ
write-hint = ไม่กี่คำก็พอ
write-shows-you = ชื่อ ที่อยู่ หรือเลข CPR อาจบอกได้ว่าคุณเป็นใคร คุณเลือกเองว่าจะใส่หรือไม่
write-name-label = ให้เราเรียกคุณว่าอะไร
write-name-hint = ตั้งชื่อขึ้นมาเอง หรือข้ามไป
name-too-long = ชื่อยาวเกินไป { $over } ตัวอักษร
write-only-here = จดหมายอยู่ในหน้านี้เท่านั้น จนกว่าคุณจะส่ง
write-send = ส่งจดหมาย
write-empty = ยังไม่มีอะไรที่นี่ คำเดียวก็ส่งได้

# 4. Send
sending-title = เรากำลังส่งจดหมายของคุณ
sending-locking = กำลังล็อกจดหมายบนหน้าจอของคุณ …
sending-work = หน้าจอของคุณกำลังแก้โจทย์เล็ก ๆ เพื่อกันหุ่นยนต์
sending-sending = กำลังส่ง …
sending-slow = ใช้เวลาสักครู่ คุณไม่ต้องทำอะไร
sending-line-slow = การเชื่อมต่อช้า จดหมายยังอยู่ที่นี่ และไม่มีอะไรหายไป คุณจะรอก็ได้ หรือนำจดหมายกลับมาแก้ก็ได้
sending-edit = แก้จดหมาย
sent-title = ส่งจดหมายแล้ว
sent-stored = เราเก็บไว้แบบล็อก
sent-who = คนที่เปิดได้ตอนนี้: { $names }
sent-no-promise = ยังไม่มีใครกำหนดเวลาตอบ คุณจะเห็นในแฟ้มเมื่อมีคนกำหนด
sent-next = คุณจะได้คำเจ็ดคำ ใช้คำเหล่านี้กลับมาดูคำตอบได้
sent-see-words = ดูคำเจ็ดคำ

# 4b. Leaving without words
without-start = ไปต่อโดยไม่มีคำ

# 6. Type them yourself
back-to-folder = ไปที่แฟ้ม

# The folder
folder-new-letter = { $count ->
   *[other] มีจดหมายมา { $count } ฉบับ
}

# Who can read
readers-safety-title = ใช่คนที่ถูกต้องไหม

# Delete everything
delete-undone = แฟ้มเป็นของคุณอีกครั้ง ไม่มีอะไรถูกลบ
