// A stand-in with the vendor's interface, stricter than its Java: no argument is null.
@file:Suppress("UNUSED_PARAMETER")

package com.wootric.androidsdk

import android.app.Activity
import com.wootric.androidsdk.objects.WootricCustomMessage
import com.wootric.androidsdk.objects.WootricCustomThankYou
import java.util.HashMap

class Wootric private constructor() {
    companion object {
        fun init(activity: Activity, accountToken: String) = Wootric()
        fun init(activity: Activity, clientId: String, accountToken: String) = Wootric()
        fun init(activity: Activity, clientId: String, clientSecret: String, accountToken: String) = Wootric()
    }

    fun setEndUserCreatedAt(createdAt: Long) {}
    fun setEndUserEmail(email: String) {}
    fun setEndUserExternalId(externalId: String) {}
    fun setEndUserPhoneNumber(phoneNumber: String) {}
    fun setEventName(eventName: String) {}
    fun setLanguageCode(languageCode: String) {}
    fun setProductName(productName: String) {}
    fun setProperties(properties: HashMap<String, String>) {}
    fun setRecommendTarget(recommendTarget: String) {}
    fun setCustomMessage(customMessage: WootricCustomMessage) {}
    fun setCustomThankYou(customThankYou: WootricCustomThankYou) {}
    fun setFacebookPageId(facebookPage: String) {}
    fun setShowOptOut(showOptOut: Boolean) {}
    fun stop() {}
    fun survey() {}
}
